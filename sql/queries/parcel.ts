import { type SqlBool, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ClusterId } from '../vocabulary.ts'
import { type Near, pointOf, shapeOf } from './place-test.ts'
import { asGeoJson } from './source.ts'

export interface AreaFilter {
  bbox?: [west: number, south: number, east: number, north: number] | undefined
  /** GeoJSON of an area that has been checked. */
  within?: string | undefined
  near?: Near | undefined
  cluster?: ClusterId[] | undefined
  /** These and no others. */
  id?: string[] | undefined
  zoning?: string[] | undefined
  /** False leaves illustrative rows out. */
  illustrative: boolean
}

/** How many outlines there are, whether illustrative or not. */
export async function countPlaces(db: Db): Promise<{ parcels: number; buildings: number }> {
  const { rows } = await sql<{ parcels: number; buildings: number }>`select
    (select count(*)::integer from parcel) as parcels, (select count(*)::integer from building) as buildings`.execute(
    db,
  )
  return rows[0] ?? { parcels: 0, buildings: 0 }
}

export function listParcels(db: Db, filter: AreaFilter & { reserve?: boolean | undefined }) {
  let query = db
    .selectFrom('parcel as p')
    .select([
      'p.id',
      'p.name_zh',
      'p.name_en',
      'p.cluster_id',
      'p.zoning',
      'p.land_area_m2',
      'p.floor_area_m2',
      'p.far',
      'p.single_use',
      'p.geometry_accuracy',
      'p.is_illustrative',
      'p.source_id',
      'p.clause',
      sql<string | null>`p.plate`.as('plate'),
      sql<boolean>`exists (select from space s where s.parcel_id = p.id and s.kind = 'land')`.as(
        'is_reserve',
      ),
      asGeoJson('p.geometry').as('geometry'),
    ])
    .orderBy('p.id')
  if (!filter.illustrative) query = query.where('p.is_illustrative', '=', false)
  if (filter.cluster) query = query.where('p.cluster_id', 'in', filter.cluster)
  if (filter.zoning) query = query.where(sql<string>`p.plate`, 'in', filter.zoning)
  if (filter.id) query = query.where('p.id', 'in', filter.id)
  if (filter.reserve)
    query = query.where(
      'p.id',
      'in',
      db
        .selectFrom('space')
        .select('parcel_id')
        .where('kind', '=', 'land')
        .$narrowType<{ parcel_id: string }>(),
    )
  return query.where(isThere('p.geometry', filter)).execute()
}

export function listBuildings(db: Db, filter: AreaFilter & { parcel?: string[] | undefined }) {
  let query = db
    .selectFrom('building as b')
    .innerJoin('parcel as p', 'p.id', 'b.parcel_id')
    .select([
      'b.id',
      'b.parcel_id',
      'p.cluster_id',
      'b.number',
      'b.name_zh',
      'b.name_en',
      'b.geometry_accuracy',
      'b.is_illustrative',
      'b.source_id',
      'b.clause',
      asGeoJson('b.geometry').as('geometry'),
      sql<{ no: number; areaM2: number; heightM: number | null }[]>`coalesce((
        select json_agg(json_build_object('no', f.no, 'areaM2', f.area_m2, 'heightM', f.height_m) order by f.no)
        from building_floor f where f.building_id = b.id), '[]')`.as('floors'),
    ])
    .orderBy('b.id')
  if (!filter.illustrative) query = query.where('b.is_illustrative', '=', false)
  if (filter.cluster) query = query.where('p.cluster_id', 'in', filter.cluster)
  if (filter.zoning) query = query.where(sql<string>`p.plate`, 'in', filter.zoning)
  if (filter.id) query = query.where('b.id', 'in', filter.id)
  if (filter.parcel) query = query.where('b.parcel_id', 'in', filter.parcel)
  return query.where(isThere('b.geometry', filter)).execute()
}

/** The box and the area touch it, and its nearest point is near, as it is drawn. */
function isThere(column: string, { bbox, within, near }: AreaFilter) {
  const geometry = sql.ref(column)
  const tests = [sql`true`]
  if (bbox) {
    const [west, south, east, north] = bbox
    tests.push(sql`ST_Intersects(${geometry}, ST_MakeEnvelope(${west}, ${south}, ${east}, ${north}, 4326))`)
  }
  if (within !== undefined) tests.push(sql`ST_Intersects(${geometry}, ${shapeOf(within)})`)
  if (near)
    tests.push(sql`ST_Distance(${geometry}::geography, ${pointOf(near)}::geography) <= ${near.withinM}`)
  return sql<SqlBool>`(${sql.join(tests, sql` and `)})`
}
