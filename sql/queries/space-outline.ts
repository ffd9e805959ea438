import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { GeometryAccuracy } from '../vocabulary.ts'

/** The nearest thing around a space that has an outline. */
export interface SpaceOutline {
  id: string
  of: 'building' | 'parcel' | 'cluster'
  accuracy: GeometryAccuracy
  /** null where outlines are not asked for. */
  geometry: GeoJSON.Geometry | null
}

/** Of some spaces, in any order. */
export async function listSpaceOutlines(
  db: Db,
  ids: readonly string[],
  withGeometry: boolean,
): Promise<SpaceOutline[]> {
  const geometry = withGeometry ? sql`ST_AsGeoJSON(o.geometry, 6)::json` : sql`null`
  const { rows } = await sql<SpaceOutline>`
    select x.id, place."of", place.accuracy, place.geometry from space x, lateral (
      select o."of", o.accuracy, ${geometry} as geometry from (
        select 1 as rank, 'building' as "of", geometry_accuracy as accuracy, geometry from building where id = x.building_id
        union all select 2, 'parcel', geometry_accuracy, geometry from parcel where id = x.parcel_id
        union all select 3, 'cluster', geometry_accuracy, boundary from cluster where id = x.cluster_id
      ) o order by o.rank limit 1) place
    where x.id = any(cast(${[...ids]} as text[]))`.execute(db)
  return rows
}
