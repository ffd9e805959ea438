import { sql } from 'kysely'
import type { Db } from '../../sql/database.ts'

export const parcels = 5
export const spacesOfParcel = 4
export const spaceM2 = 1000
/** 30 % of the floor area of the four spaces. */
export const quotaM2 = 1200

export const spaceIds = Array.from({ length: parcels * spacesOfParcel }, (_, index) => `t-space-${index + 1}`)

/** Twenty divisible spaces in five single-use C65 parcels. */
export async function insertDivisibleSpaces(db: Db): Promise<void> {
  await sql`insert into parcel (id, cluster_id, name_zh, name_en, zoning, land_area_m2, floor_area_m2, far, single_use, geometry,
      geometry_accuracy, is_illustrative, source_id)
    select 't-parcel-' || n, cluster_id, name_zh, name_en, zoning, 2000, ${spacesOfParcel * spaceM2}, 2, true, geometry,
      geometry_accuracy, true, source_id
    from parcel, generate_series(1, cast(${parcels} as integer)) n where id = 'hq-h2'`.execute(db)
  await sql`insert into space (id, cluster_id, parcel_id, kind, use, name_zh, name_en, floor_area_m2, is_divisible, is_illustrative, source_id)
    select 't-space-' || n, p.cluster_id, p.id, 'floor', 'rnd', p.name_zh, p.name_en, ${spaceM2}, true, true, p.source_id
    from generate_series(1, cast(${parcels * spacesOfParcel} as integer)) n
    join parcel p on p.id = 't-parcel-' || ((n - 1) / cast(${spacesOfParcel} as integer) + 1)`.execute(db)
}

/**
 * Days on which an invariant is broken, found day by day and with nothing of what keeps them: no function, view or
 * trigger of the ledger.
 */
export async function brokenDays(db: Db, at: Date): Promise<{ what: string; day: string; taken: number }[]> {
  const { rows } = await sql<{ what: string; day: string; taken: number }>`
    with forced as (
      select c.space_id, c.activity, c.area_m2, c.from_on, coalesce(c.to_on, '2031-01-01') as to_on
      from commitment c where c.released_at is null
        and (c.expires_at is null or c.expires_at > cast(${at.toISOString()} as timestamptz)) and c.space_id like 't-space-%'
    ),
    daily as (
      select f.space_id, f.activity, f.area_m2, cast(g as date) as day
      from forced f, generate_series(f.from_on, f.to_on - 1, interval '1 day') g
    )
    select space_id as what, day, sum(area_m2) as taken from daily group by 1, 2 having sum(area_m2) > ${spaceM2 + 0.001}
    union all
    select s.parcel_id, day, sum(area_m2) from daily join space s on s.id = daily.space_id
    where activity in ('production', 'pilot') group by 1, 2 having sum(area_m2) > ${quotaM2 + 0.001}`.execute(
    db,
  )
  return rows
}
