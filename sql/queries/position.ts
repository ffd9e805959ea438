import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { SitePosition, SnapshotPlace } from './snapshot.ts'

/**
 * Of all clusters and parcels, or of some parcels alone, by kind and id. How far the outline reaches from the middle,
 * and how far a drawn outline may be off, are both part of the error.
 */
export async function listPositions(db: Db, parcelIds?: readonly string[]): Promise<SitePosition[]> {
  const ofParcels = parcelIds ? sql`p.id = any(cast(${[...parcelIds]} as text[]))` : sql`true`
  const { rows } = await sql<SitePosition>`
    with outline as (
      select 'parcel' as kind, p.id, p.geometry,
        case p.geometry_accuracy when 'surveyed' then 0 else c.boundary_error_m end as drawn_error_m
      from parcel p join cluster c on c.id = p.cluster_id where ${ofParcels}
      union all select 'cluster', id, boundary, boundary_error_m from cluster where ${parcelIds === undefined}
    ),
    middle as (select kind, id, geometry, drawn_error_m, ST_PointOnSurface(geometry) as spot from outline)
    select kind, id, ST_X(spot) as lon, ST_Y(spot) as lat, drawn_error_m + (
      select max(ST_Distance(spot::geography, corner.geom::geography)) from ST_DumpPoints(geometry) corner
    ) as "errorM" from middle order by kind, id collate "C"`.execute(db)
  return rows
}

export const listPlacePositions = (db: Db): Promise<SnapshotPlace[]> =>
  db
    .selectFrom('place')
    .select([
      'kind',
      'name_zh',
      'name_en',
      sql<number | null>`ST_X(position)`.as('lon'),
      sql<number | null>`ST_Y(position)`.as('lat'),
      'error_m as errorM',
    ])
    .orderBy('id')
    .execute()
