import { type SqlBool, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { SpaceStatus } from '../vocabulary.ts'
import { stands } from './space-succession.ts'

/** The day looked at, the instant that decides which holds are in force, and whether the breakdown counts. */
export interface Moment {
  /** YYYY-MM-DD, Asia/Shanghai. */
  asOf: string
  at: Date
  /** False: the published lots in place of their illustrative breakdown. */
  illustrative: boolean
}

/**
 * Every space that counts at a moment with what is derived for it: plate, status, areas by status, free area and
 * the first free day. Lists, facets, the space page and the map all read from here.
 */
export function selectPicture(db: Db, { asOf, at, illustrative }: Moment) {
  const day = sql<string>`cast(${asOf} as date)`
  const instant = sql<string>`cast(${at.toISOString()} as timestamptz)`
  return db
    .with('counted', (with_) =>
      with_
        .selectFrom('space as s')
        .leftJoin('parcel as p', 'p.id', 's.parcel_id')
        .innerJoin('source as src', 'src.id', 's.source_id')
        .leftJoin(sql<TakenFrom>`(select * from taken_from(${day}, ${instant}))`.as('t'), (join) =>
          join.on(sql<SqlBool>`t.space_id = s.id`),
        )
        .selectAll('s')
        .select([
          sql<string | null>`p.plate`.as('plate'),
          sql<number | null>`coalesce(s.floor_area_m2, s.land_area_m2)`.as('room_m2'),
          sql<number>`coalesce(t.held_m2, 0)`.as('held_m2'),
          sql<number>`coalesce(t.committed_m2, 0)`.as('committed_m2'),
          sql<number>`coalesce(t.peak_m2, 0)`.as('peak_m2'),
          sql<string | null>`t.free_on`.as('free_on'),
          sql<boolean>`t.space_id is not null`.as('is_taken'),
          sql<SpaceStatus>`case
            when s.kind = 'land' then 'land_reserve'
            when s.delivery_confirmed_on <= ${day} then 'available'
            when s.delivery_planned_on is not null or s.delivery_confirmed_on is not null then 'promised'
            else 'to_confirm' end`.as('standing'),
          'src.kind as source_kind',
          'src.title_zh as source_title_zh',
          'src.title_en as source_title_en',
          'src.document_no as source_document_no',
          'src.issued_on as source_issued_on',
          'src.basis as source_basis',
        ])
        .where(stands('s.id'))
        .where(
          illustrative
            ? sql<SqlBool>`not (s.kind = 'lot' and exists (select from space b where b.lot_id = s.id))`
            : sql<SqlBool>`not s.is_illustrative`,
        ),
    )
    .with('picture', (with_) =>
      with_
        .selectFrom('counted as c')
        .selectAll('c')
        .select([
          sql<SpaceStatus>`case
            when held_m2 + committed_m2 >= room_m2 - 1e-6 then case when held_m2 > 0 then 'held' else 'committed' end
            else standing end`.as('status'),
          sql<number>`room_m2 - held_m2 - committed_m2`.as('rest_m2'),
          sql<
            number | null
          >`case when floor_area_m2 is not null then greatest(floor_area_m2 - peak_m2, 0) end`.as(
            'free_area_m2',
          ),
          sql<string | null>`case when standing <> 'available' then null
            when is_taken then free_on else ${day} end`.as('available_from'),
        ]),
    )
}

interface TakenFrom {
  space_id: string
  held_m2: number
  committed_m2: number
  peak_m2: number
  peak_committed_m2: number
  free_on: string | null
}

export type Picture = ReturnType<typeof selectPicture>
export type PictureRow = Awaited<ReturnType<typeof findPicture>>[number]

/** All of it, or one space or the spaces of one building. */
export async function findPicture(db: Db, moment: Moment, only: { id?: string; buildingId?: string } = {}) {
  let query = selectPicture(db, moment).selectFrom('picture').selectAll().orderBy('id')
  if (only.id !== undefined) query = query.where('id', '=', only.id)
  if (only.buildingId !== undefined) query = query.where('building_id', '=', only.buildingId)
  return query.execute()
}

/** A space by its id, whether or not lists count it; undefined where there is none. */
export async function findSpace(db: Db, moment: Moment, id: string): Promise<PictureRow | undefined> {
  const [withBreakdown] = await findPicture(db, { ...moment, illustrative: true }, { id })
  return withBreakdown ?? (await findPicture(db, { ...moment, illustrative: false }, { id }))[0]
}

export interface BuildingStatus {
  building_id: string
  available: number
  to_confirm: number
  held: number
  committed: number
  promised: number
  max_floor_load_kn_m2: number | null
}

/** Floor area by status for each of some buildings. */
export async function sumByBuilding(
  db: Db,
  moment: Moment,
  buildingIds: readonly string[],
): Promise<BuildingStatus[]> {
  const rest = (standing: SpaceStatus) =>
    sql<number>`coalesce(sum(rest_m2) filter (where standing = ${standing}), 0)`
  return selectPicture(db, moment)
    .selectFrom('picture')
    .where(sql<SqlBool>`building_id = any(cast(${[...buildingIds]} as text[]))`)
    .groupBy('building_id')
    .select([
      sql<string>`building_id`.as('building_id'),
      rest('available').as('available'),
      rest('to_confirm').as('to_confirm'),
      sql<number>`coalesce(sum(held_m2), 0)`.as('held'),
      sql<number>`coalesce(sum(committed_m2), 0)`.as('committed'),
      rest('promised').as('promised'),
      sql<number | null>`max(floor_load_kn_m2)`.as('max_floor_load_kn_m2'),
    ])
    .execute()
}
