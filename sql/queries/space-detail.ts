import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { stands } from './space-succession.ts'

export const listSpaceFacts = (db: Db, spaceId: string) =>
  db.selectFrom('space_fact').selectAll().where('space_id', '=', spaceId).orderBy('attribute').execute()

export const findParcel = (db: Db, id: string) =>
  db
    .selectFrom('parcel')
    .select([
      'id',
      'name_zh',
      'name_en',
      'zoning',
      'single_use',
      'floor_area_m2',
      'land_area_m2',
      'source_id',
      'clause',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

export const findBuilding = (db: Db, id: string) =>
  db
    .selectFrom('building')
    .select(['id', 'number', 'name_zh', 'name_en'])
    .where('id', '=', id)
    .executeTakeFirst()

export interface Nearby {
  id: string
  kind: string
  name_zh: string
  name_en: string
  distance_m: number
  error_m: number
}

/** Straight-line distances on the ellipsoid from the middle of a space's building, parcel or cluster. */
export async function listNearby(
  db: Db,
  space: { building_id: string | null; parcel_id: string | null; cluster_id: string },
): Promise<Nearby[]> {
  const { rows } = await sql<Nearby>`
    with here as (
      select ST_PointOnSurface(coalesce(
        (select geometry from building where id = ${space.building_id}),
        (select geometry from parcel where id = ${space.parcel_id}),
        boundary))::geography as spot, boundary_error_m
      from cluster where id = ${space.cluster_id})
    select p.id, p.kind, p.name_zh, p.name_en, ST_Distance(here.spot, p.position::geography) as distance_m,
      p.error_m + here.boundary_error_m as error_m
    from place p cross join here where p.position is not null order by distance_m, p.id`.execute(db)
  return rows
}

/**
 * Area that counted activities take of a parcel from a day on, m²: by leases, sales and occupations on their fullest
 * day, and what holds and reservations add on the fullest day of all.
 */
export async function sumQuotaUse(
  db: Db,
  parcelId: string,
  activities: readonly string[],
  { asOf, at, illustrative }: { asOf: string; at: Date; illustrative: boolean },
): Promise<{ usedM2: number; heldM2: number }> {
  const { rows } = await sql<{ used: number; taken: number }>`
    with forced as (
      select c.area_m2, c.during, c.kind not in ('hold', 'reservation') as is_firm from commitment c join space s on s.id = c.space_id
      where s.parcel_id = ${parcelId} and c.activity = any(cast(${[...activities]} as text[]))
        and (${illustrative} or not s.is_illustrative) and c.released_at is null and (c.expires_at is null or c.expires_at > cast(${at.toISOString()} as timestamptz))
        and (c.to_on is null or c.to_on > cast(${asOf} as date)))
    select coalesce(max(total), 0) as taken, coalesce(max(firm), 0) as used from (
      select (select sum(f.area_m2) from forced f where f.during @> d.day) as total,
        (select sum(f.area_m2) from forced f where f.is_firm and f.during @> d.day) as firm
      from (select greatest(lower(during), cast(${asOf} as date)) as day from forced) d) sums`.execute(db)
  const { used, taken } = rows[0] ?? { used: 0, taken: 0 }
  return { usedM2: used, heldM2: taken - used }
}

/** Areas of the spaces under a published figure, one row each, with or without the breakdown. */
export async function sumUnderFigure(
  db: Db,
  lotIds: readonly string[],
  illustrative: boolean,
): Promise<{ area_m2: number; spaces: number }> {
  const row = await db
    .selectFrom('space as s')
    .where(stands('s.id'))
    .where((where) =>
      illustrative
        ? where.or([
            where('s.lot_id', 'in', lotIds),
            where.and([
              where('s.id', 'in', lotIds),
              where.not(where.exists(where.selectFrom('space as b').whereRef('b.lot_id', '=', 's.id'))),
            ]),
          ])
        : where('s.id', 'in', lotIds),
    )
    .select([
      sql<number>`coalesce(sum(coalesce(s.floor_area_m2, s.land_area_m2)), 0)`.as('area_m2'),
      sql<number>`count(*)`.as('spaces'),
    ])
    .executeTakeFirstOrThrow()
  return row
}
