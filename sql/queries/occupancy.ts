import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ClusterId, DeliveryPrecision, SpaceUse } from '../vocabulary.ts'

export type OccupancyKey =
  | 'cluster'
  | 'use'
  | 'zoning'
  | 'planned'
  | 'plannedMonth'
  | 'parcel'
  | 'building'
  | 'space'

export interface OccupancySums {
  spaces: number
  stock_m2: number
  committed_m2: number
  held_m2: number
  to_confirm_m2: number
  promised_m2: number
  taken_ahead_m2: number
  land_m2: number
  planned_delivery_m2: number
  confirmed_delivery_m2: number
}

export interface OccupancyGroup extends OccupancySums {
  day: string
  cluster: ClusterId
  use: SpaceUse
  zoning: string | null
  planned: string | null
  planned_precision: DeliveryPrecision | null
  /** Its last day. */
  planned_month: string | null
  parcel: string | null
  building: string | null
  space: string
}

const keyColumns: Record<OccupancyKey, readonly string[]> = {
  cluster: ['cluster'],
  use: ['use'],
  zoning: ['zoning'],
  planned: ['planned', 'planned_precision'],
  plannedMonth: ['planned_month'],
  parcel: ['parcel'],
  building: ['building'],
  space: ['space'],
}

/** What decides, with the day, how a space counts. */
const counted = ['is_land', 'planned', 'confirmed', 'since', 'until'] as const

/** What an inventory is told of: all of it, or one building. */
export interface OccupancyOf {
  illustrative: boolean
  building?: string | undefined
}

/**
 * A condition on a commitment: the ledger says of the day `d.day` that it takes its area. A tenancy does on its days of
 * use until it is released, one that follows another row from the day on which it did; a hold from the day it was placed
 * to its end, whatever its days of use.
 */
export const takesOnDay = (commitment: string) => {
  const column = (name: string) => sql.ref(`${commitment}.${name}`)
  const placedOn = sql`cast(${column('placed_at')} at time zone 'Asia/Shanghai' as date)`
  return sql<boolean>`((${column('released_at')} is null
      or d.day < cast(${column('released_at')} at time zone 'Asia/Shanghai' as date))
    and case when ${column('expires_at')} is null
      then ${column('during')} @> d.day and (${column('follows_id')} is null or d.day >= ${placedOn})
      else d.day >= ${placedOn}
        and d.day < cast((${column('expires_at')} + interval '1 second') at time zone 'Asia/Shanghai' as date) end)`
}

/**
 * Sums per day and group, by what the ledger says of that day. A space counts while it stands: from the day on which it
 * took the place of another, until others take its own. A space counts once: what is held beside a tenancy fills the
 * rest of it. Spaces of which the same is to be said are added up before the days are told apart: of very many spaces,
 * few are taken.
 */
export async function sumOccupancy(
  db: Db,
  days: readonly string[],
  by: readonly OccupancyKey[],
  { illustrative, building }: OccupancyOf,
): Promise<OccupancyGroup[]> {
  const columns = by.flatMap((key) => keyColumns[key])
  const keys = sql.join(['day', ...columns].map((name) => sql.ref(name)))
  const kind = sql.join([...new Set([...columns, ...counted])].map((name) => sql.ref(name)))
  const counts = illustrative
    ? sql`not (s.kind = 'lot' and exists (select from space b where b.lot_id = s.id))`
    : sql`not s.is_illustrative`
  const firstDay = sql`min(cast(at at time zone 'Asia/Shanghai' as date))`
  const { rows } = await sql<OccupancyGroup>`
    with d as (select cast(unnest(cast(${[...days]} as text[])) as date) as day),
    s as (
      select s.id as space, s.cluster_id as cluster, s.use, p.plate as zoning, s.parcel_id as parcel, s.building_id as building,
        s.kind = 'land' as is_land, s.floor_area_m2 as room, s.land_area_m2 as land,
        s.delivery_planned_on as planned, s.delivery_planned_precision as planned_precision,
        cast(date_trunc('month', s.delivery_planned_on) + interval '1 month - 1 day' as date) as planned_month,
        s.delivery_confirmed_on as confirmed, came.day as since, went.day as until
      from space s left join parcel p on p.id = s.parcel_id
        left join (select successor_id as id, ${firstDay} as day from space_succession group by successor_id) came on came.id = s.id
        left join (select predecessor_id as id, ${firstDay} as day from space_succession group by predecessor_id) went on went.id = s.id
      where ${counts} and ${building === undefined ? sql`true` : sql`s.building_id = ${building}`}
    ),
    taken as (
      select d.day, t.space_id as space,
        coalesce(sum(t.area_m2) filter (where t.expires_at is null), 0) as committed,
        coalesce(sum(t.area_m2) filter (where t.expires_at is not null), 0) as held
      from d join taking t on ${takesOnDay('t')}
      group by d.day, t.space_id
    ),
    kinds as (
      select ${kind}, count(*) as spaces, coalesce(sum(room), 0) as room, coalesce(sum(land), 0) as land
      from s group by ${kind}
    ),
    parts as (
      select day, ${kind}, spaces, room, land, 0 as committed, 0 as held from d cross join kinds
      union all
      select day, ${kind}, 0, 0, 0, least(committed, room), greatest(least(held, room - committed), 0) from taken join s using (space)
    ),
    told as (
      select *, not is_land and coalesce(confirmed <= day, planned is null) as stands
      from parts where (since is null or since <= day) and (until is null or until > day)
    )
    select ${keys},
      cast(sum(spaces) as integer) as spaces,
      coalesce(sum(room) filter (where stands), 0) as stock_m2,
      coalesce(sum(committed) filter (where stands), 0) as committed_m2,
      coalesce(sum(held) filter (where stands), 0) as held_m2,
      coalesce(sum(room - committed - held) filter (where stands and confirmed is null), 0) as to_confirm_m2,
      coalesce(sum(room) filter (where not stands), 0) as promised_m2,
      coalesce(sum(committed + held) filter (where not stands), 0) as taken_ahead_m2,
      sum(land) as land_m2,
      coalesce(sum(room) filter (where confirmed is null and date_trunc('month', planned) = date_trunc('month', day)), 0)
        as planned_delivery_m2,
      coalesce(sum(room) filter (where date_trunc('month', confirmed) = date_trunc('month', day)), 0) as confirmed_delivery_m2
    from told
    group by ${keys}
    order by ${keys}`.execute(db)
  return rows
}

/** The last day on which anything is planned or confirmed to be delivered. */
export async function findLastDelivery(db: Db): Promise<string | null> {
  const { last } = await db
    .selectFrom('space')
    .select(sql<string | null>`greatest(max(delivery_planned_on), max(delivery_confirmed_on))`.as('last'))
    .executeTakeFirstOrThrow()
  return last
}
