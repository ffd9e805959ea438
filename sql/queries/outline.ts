import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ClusterId } from '../vocabulary.ts'
import { asGeoJson } from './source.ts'

/** How many of a kind are drawn: more would be too small to see on paper. */
const most = 200

/** A parcel or a building as it is drawn; of a building its parcel as well. */
export interface OutlineRow {
  kind: 'parcel' | 'building'
  id: string
  cluster_id: ClusterId
  parcel_id: string
  name_zh: string
  name_en: string
  is_illustrative: boolean
  geometry: GeoJSON.Geometry
}

/** The parcels of some clusters, those that are named first, and the buildings on the named ones; by kind and id. */
export async function listOutlines(
  db: Db,
  clusterIds: readonly ClusterId[],
  parcelIds: readonly string[],
): Promise<OutlineRow[]> {
  const named = sql`cast(${[...parcelIds]} as text[])`
  const { rows } = await sql<OutlineRow>`
    with drawn as (
      (select 'parcel' as kind, id, cluster_id, id as parcel_id, name_zh, name_en, is_illustrative, geometry
        from parcel where cluster_id = any(cast(${[...clusterIds]} as text[]))
        order by id <> all(${named}), id limit ${sql.lit(most)})
      union all
      (select 'building', b.id, p.cluster_id, p.id, b.name_zh, b.name_en, b.is_illustrative, b.geometry
        from building b join parcel p on p.id = b.parcel_id where p.id = any(${named})
        order by b.id limit ${sql.lit(most)})
    )
    select kind, id, cluster_id, parcel_id, name_zh, name_en, is_illustrative, ${asGeoJson('geometry')} as geometry
    from drawn order by kind, id collate "C"`.execute(db)
  return rows
}
