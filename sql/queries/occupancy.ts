import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ClusterId, DeliveryPrecision, SpaceUse } from '../vocabulary.ts'

export type OccupancyKey = 'cluster' | 'use' | 'zoning' | 'planned' | 'parcel' | 'building' | 'space'

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
  parcel: string | null
  building: string | null
  space: string
}

const keyColumns: Record<OccupancyKey, Readonly<Record<string, string>>> = {
  cluster: { cluster: 's.cluster_id' },
  use: { use: 's.use' },
  zoning: { zoning: 'p.plate' },
  planned: { planned: 's.planned', planned_precision: 's.planned_precision' },
  parcel: { parcel: 's.parcel_id' },
  building: { building: 's.building_id' },
  space: { space: 's.id' },
}

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
 * rest of it.
 */
export async function sumOccupancy(
  db: Db,
  days: readonly string[],
  by: readonly OccupancyKey[],
  { illustrative, building }: OccupancyOf,
): Promise<OccupancyGroup[]> {
  const columns = by.flatMap((key) => Object.entries(keyColumns[key]))
  const keys = [sql`d.day`, ...columns.map(([, column]) => sql.ref(column))]
  const named = columns.map(([name, column]) => sql`, ${sql.ref(column)} as ${sql.ref(name)}`)
  const counts = illustrative
    ? sql`not (s.kind = 'lot' and exists (select from space b where b.lot_id = s.id))`
    : sql`not s.is_illustrative`
  const { rows } = await sql<OccupancyGroup>`
    with d as (select cast(unnest(cast(${[...days]} as text[])) as date) as day),
    taken as (
      select d.day, t.space_id,
        coalesce(sum(t.area_m2) filter (where t.expires_at is null), 0) as committed,
        coalesce(sum(t.area_m2) filter (where t.expires_at is not null), 0) as held
      from d join taking t on ${takesOnDay('t')}
      group by d.day, t.space_id
    ),
    s as (
      select s.id, s.cluster_id, s.use, s.parcel_id, s.building_id, s.kind, s.floor_area_m2 as room, s.land_area_m2,
        s.delivery_planned_on as planned, s.delivery_planned_precision as planned_precision,
        s.delivery_confirmed_on as confirmed,
        (select min(cast(x.at at time zone 'Asia/Shanghai' as date)) from space_succession x where x.successor_id = s.id) as since,
        (select min(cast(x.at at time zone 'Asia/Shanghai' as date)) from space_succession x where x.predecessor_id = s.id) as until
      from space s where ${counts} and ${building === undefined ? sql`true` : sql`s.building_id = ${building}`}
    ),
    stands as (
      select d.day, s.id,
        s.kind <> 'land' and coalesce(s.confirmed <= d.day, s.planned is null) as stands,
        least(coalesce(t.committed, 0), s.room) as committed,
        greatest(least(coalesce(t.held, 0), s.room - coalesce(t.committed, 0)), 0) as held
      from d cross join s left join taken t on t.day = d.day and t.space_id = s.id
      where (s.since is null or s.since <= d.day) and (s.until is null or s.until > d.day)
    )
    select ${sql.join(keys.slice(0, 1))} ${sql.join(named, sql` `)},
      count(*) as spaces,
      coalesce(sum(s.room) filter (where e.stands), 0) as stock_m2,
      coalesce(sum(e.committed) filter (where e.stands), 0) as committed_m2,
      coalesce(sum(e.held) filter (where e.stands), 0) as held_m2,
      coalesce(sum(s.room - e.committed - e.held) filter (where e.stands and s.confirmed is null), 0)
        as to_confirm_m2,
      coalesce(sum(s.room) filter (where not e.stands), 0) as promised_m2,
      coalesce(sum(e.committed + e.held) filter (where not e.stands), 0) as taken_ahead_m2,
      coalesce(sum(s.land_area_m2), 0) as land_m2,
      coalesce(sum(s.room) filter (where s.confirmed is null
        and date_trunc('month', s.planned) = date_trunc('month', d.day)), 0) as planned_delivery_m2,
      coalesce(sum(s.room) filter (where date_trunc('month', s.confirmed) = date_trunc('month', d.day)), 0)
        as confirmed_delivery_m2
    from d join stands e on e.day = d.day join s on s.id = e.id left join parcel p on p.id = s.parcel_id
    group by ${sql.join(keys)}
    order by ${sql.join(keys)}`.execute(db)
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
