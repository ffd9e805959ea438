import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ClusterId, SpaceStatus, SpaceUse, Track } from '../vocabulary.ts'
import { type Near, nearCondition, withinCondition } from './place-condition.ts'

/** What a list asks for; absent fields ask for nothing. */
export interface SpaceConditions {
  cluster?: ClusterId[]
  zoning?: string[]
  use?: SpaceUse[]
  activity?: { pass: SpaceUse[]; unknown: SpaceUse[] }
  status?: SpaceStatus[]
  track?: Track[]
  minAreaM2?: number
  maxAreaM2?: number
  availableBy?: { day: string; at: Date }
  minClearHeightM?: number
  minFloorLoadKnM2?: number
  minPowerKva?: number
  maxCleanroomIso?: number
  maxRentYuanM2Day?: number
  bbox?: [west: number, south: number, east: number, north: number]
  /** GeoJSON of an area that has been checked. */
  within?: string
  near?: Near
  q?: string
}

/** A condition of the list: true, false, or null where the space's value is not known. */
export interface Condition {
  /** The facet it belongs to, which ignores it when it counts. */
  facet: string
  /** The attribute that a null speaks of. */
  attribute: string
  holds: RawBuilder<SqlBool | null>
}

const anyOf = (column: RawBuilder<unknown>, values: readonly string[]) =>
  sql<SqlBool | null>`${column} = any(cast(${[...values]} as text[]))`

/**
 * The one filter of spaces, over rows of the picture aliased `x`. Three-valued: SQL's own null is *to confirm*.
 */
export function conditionsOf(f: SpaceConditions): Condition[] {
  const list: Condition[] = []
  const add = (facet: string, attribute: string, holds: RawBuilder<SqlBool | null>) =>
    list.push({ facet, attribute, holds })

  if (f.cluster) add('cluster', 'cluster', anyOf(sql`x.cluster_id`, f.cluster))
  if (f.zoning) add('zoning', 'zoning', anyOf(sql`x.plate`, f.zoning))
  if (f.use) add('use', 'use', anyOf(sql`x.use`, f.use))
  if (f.activity) add('activity', 'use', activityCondition(f.activity))
  if (f.status) add('status', 'status', anyOf(sql`x.status`, f.status))
  if (f.track) {
    const wanted = sql`cast(${[...f.track]} as text[])`
    add(
      'track',
      'track',
      sql`exists (select from cluster k where k.id = x.cluster_id and k.tracks && ${wanted})`,
    )
  }
  if (f.minAreaM2 !== undefined || f.maxAreaM2 !== undefined)
    add('area', 'floorAreaM2', areaCondition(f.minAreaM2 ?? 0, f.maxAreaM2))
  if (f.availableBy) add('availableBy', 'availableBy', availableCondition(f.availableBy, f.minAreaM2))
  if (f.minClearHeightM !== undefined)
    add('clearHeightM', 'clearHeightM', sql`x.clear_height_m >= ${f.minClearHeightM}`)
  if (f.minFloorLoadKnM2 !== undefined)
    add('floorLoadKnM2', 'floorLoadKnM2', sql`x.floor_load_kn_m2 >= ${f.minFloorLoadKnM2}`)
  if (f.minPowerKva !== undefined) add('powerKva', 'powerKva', sql`x.power_kva >= ${f.minPowerKva}`)
  if (f.maxCleanroomIso !== undefined)
    add(
      'cleanroomIso',
      'cleanroomIso',
      sql`case when x.cleanroom_state in ('none', 'convertible') then false
        when x.cleanroom_state = 'built' then x.cleanroom_iso <= ${f.maxCleanroomIso} end`,
    )
  if (f.maxRentYuanM2Day !== undefined)
    add('rentYuanM2Day', 'rentYuanM2Day', sql`x.rent_yuan_m2_day <= ${f.maxRentYuanM2Day}`)
  if (f.bbox) {
    const [west, south, east, north] = f.bbox
    add(
      'bbox',
      'position',
      sql`ST_Intersects(ST_MakeEnvelope(${west}, ${south}, ${east}, ${north}, 4326), coalesce(
        (select geometry from building g where g.id = x.building_id),
        (select geometry from parcel g where g.id = x.parcel_id),
        (select boundary from cluster g where g.id = x.cluster_id)))`,
    )
  }
  if (f.within !== undefined) add('within', 'within', withinCondition(f.within))
  if (f.near !== undefined) add('near', 'near', nearCondition(f.near))
  if (f.q !== undefined) {
    const like = `%${f.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    add('q', 'name', sql`(x.name_zh ilike ${like} or x.name_en ilike ${like} or x.id ilike ${like})`)
  }
  return list
}

function activityCondition({ pass, unknown }: { pass: SpaceUse[]; unknown: SpaceUse[] }) {
  return sql<SqlBool | null>`case when ${anyOf(sql`x.use`, pass)} then true
    when ${anyOf(sql`x.use`, unknown)} then null else false end`
}

/** A divisible space holds where some part in the range can be taken; land has no floor area yet. */
function areaCondition(min: number, max: number | undefined) {
  const ceiling = max ?? Number.MAX_SAFE_INTEGER
  return sql<SqlBool | null>`case
    when x.floor_area_m2 is null then null
    when x.floor_area_m2 < ${min} then false
    when x.floor_area_m2 <= ${ceiling} then true
    when not x.is_divisible then false
    else greatest(coalesce(x.min_divisible_m2, 0), ${min}) <= ${ceiling} end`
}

/**
 * Enough is free from the day on; only what is delivered and confirmed by then is certain. All of a space that cannot
 * be divided has to be free; of a divisible one the part asked for, at least its smallest. Land is never certain.
 */
function availableCondition({ day, at }: { day: string; at: Date }, minAreaM2: number | undefined) {
  const part = sql`greatest(coalesce(x.min_divisible_m2, 0), cast(${minAreaM2 ?? 1} as double precision))`
  const asked = sql`(case when not x.is_divisible then x.room_m2 when x.kind = 'land' then 1
    else least(x.floor_area_m2, ${part}) end)`
  return sql<SqlBool | null>`(
    select case
      when t.peak_committed_m2 > 0 and x.room_m2 - t.peak_committed_m2 < ${asked} - 1e-6 then false
      when x.kind = 'land' then null
      when x.delivery_confirmed_on > ${day}::date then false
      when x.delivery_confirmed_on is null and x.delivery_planned_on > ${day}::date then false
      when x.delivery_confirmed_on is null then null
      when t.peak_m2 > 0 and x.room_m2 - t.peak_m2 < ${asked} - 1e-6 then null
      else true end
    from (select) one left join (select * from taken_from(cast(${day} as date), cast(${at.toISOString()} as timestamptz))) t
      on t.space_id = x.id)`
}

/** All conditions at once; true for an empty list. */
export function allOf(conditions: readonly Condition[]): RawBuilder<SqlBool | null> {
  if (conditions.length === 0) return sql`true`
  return sql`(${sql.join(
    conditions.map(({ holds }) => sql`(${holds})`),
    sql` and `,
  )})`
}
