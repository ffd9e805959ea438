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
  /** Of a parcel: land in it is kept in reserve. */
  is_reserve: boolean
  geometry: GeoJSON.Geometry
}

export interface OutlineFilter {
  clusterIds: readonly ClusterId[]
  /** These parcels and what is built on them go before all else. */
  firstParcelIds: readonly string[]
  /** False leaves illustrative rows out. */
  illustrative: boolean
}

/** The parcels of some clusters and the buildings on them, by kind and id. */
export async function listOutlines(
  db: Db,
  { clusterIds, firstParcelIds, illustrative }: OutlineFilter,
): Promise<OutlineRow[]> {
  const clusters = sql`cast(${[...clusterIds]} as text[])`
  const first = sql`cast(${[...firstParcelIds]} as text[])`
  const shown = sql`${illustrative}::boolean`
  const { rows } = await sql<OutlineRow>`
    with drawn as (
      (select 'parcel' as kind, id, cluster_id, id as parcel_id, name_zh, name_en, is_illustrative,
        exists (select from space s where s.parcel_id = parcel.id and s.kind = 'land') as is_reserve, geometry
        from parcel where cluster_id = any(${clusters}) and (${shown} or not is_illustrative)
        order by id <> all(${first}), id limit ${sql.lit(most)})
      union all
      (select 'building', b.id, p.cluster_id, p.id, b.name_zh, b.name_en, b.is_illustrative, false, b.geometry
        from building b join parcel p on p.id = b.parcel_id
        where p.cluster_id = any(${clusters}) and (${shown} or not b.is_illustrative)
        order by p.id <> all(${first}), b.id limit ${sql.lit(most)})
    )
    select kind, id, cluster_id, parcel_id, name_zh, name_en, is_illustrative, is_reserve,
      ${asGeoJson('geometry')} as geometry
    from drawn order by kind, id collate "C"`.execute(db)
  return rows
}
