import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../database.ts'
import { allOf, type Condition } from './space-filter.ts'
import { type Moment, type PictureRow, selectPicture } from './space-picture.ts'

export const sortColumns = {
  floorAreaM2: sql<number | null>`x.room_m2`,
  clearHeightM: sql<number | null>`x.clear_height_m`,
  floorLoadKnM2: sql<number | null>`x.floor_load_kn_m2`,
  powerKva: sql<number | null>`x.power_kva`,
  rentYuanM2Day: sql<number | null>`x.rent_yuan_m2_day`,
  // Days since an epoch, so that every sort value is a number.
  availableFrom: sql<number | null>`x.available_from - date '2000-01-01'`,
}
export type SortField = keyof typeof sortColumns

export interface Keyset {
  /** Sort value of the last row of the page before; null: the value was unknown. */
  value: number | null
  id: string
}

export interface PageInput {
  conditions: readonly Condition[]
  certainty: 'match' | 'to_confirm' | 'all'
  sort: SortField
  descending: boolean
  after?: Keyset
  limit: number
}

export type ListedRow = PictureRow & { unknown: string[]; sort_value: number | null }

/** One page in keyset order: by value, unknown values last, then by id. */
export async function listSpaces(db: Db, moment: Moment, input: PageInput): Promise<ListedRow[]> {
  const column = sortColumns[input.sort]
  let query = selectPicture(db, moment)
    .selectFrom('picture as x')
    .selectAll('x')
    .select([unknownAttributes(input.conditions).as('unknown'), column.as('sort_value')])
    .where(certain(allOf(input.conditions), input.certainty))
    .orderBy(input.descending ? sql`${column} desc nulls last` : sql`${column} asc nulls last`)
    .orderBy('x.id')
    .limit(input.limit)
  if (input.after) query = query.where(beyond(column, input.descending, input.after))
  return query.execute()
}

export interface ListTotals {
  total: number
  area_m2: number
  to_confirm_total: number
  to_confirm_area_m2: number
  /** Among those to confirm, how many miss which attribute. */
  missing: Record<string, number>
}

export async function countSpaces(
  db: Db,
  moment: Moment,
  conditions: readonly Condition[],
): Promise<ListTotals> {
  const verdict = allOf(conditions)
  const missing = conditions.map(
    ({ attribute, holds }) =>
      sql`${attribute}::text, count(*) filter (where (${verdict}) is null and (${holds}) is null)`,
  )
  const sums = await selectPicture(db, moment)
    .selectFrom('picture as x')
    .select([
      sql<number>`count(*) filter (where ${verdict})`.as('total'),
      sql<number>`coalesce(sum(x.floor_area_m2) filter (where ${verdict}), 0)`.as('area_m2'),
      sql<number>`count(*) filter (where (${verdict}) is null)`.as('to_confirm_total'),
      sql<number>`coalesce(sum(x.floor_area_m2) filter (where (${verdict}) is null), 0)`.as(
        'to_confirm_area_m2',
      ),
      sql<Record<string, number>>`jsonb_build_object(${sql.join(missing)})`.as('missing'),
    ])
    .executeTakeFirstOrThrow()
  const asked = Object.entries(sums.missing).filter(([, count]) => count > 0)
  return { ...sums, missing: Object.fromEntries(asked) }
}

export const certain = (verdict: RawBuilder<SqlBool | null>, certainty: PageInput['certainty']) =>
  certainty === 'match'
    ? sql<SqlBool>`${verdict}`
    : certainty === 'to_confirm'
      ? sql<SqlBool>`(${verdict}) is null`
      : sql<SqlBool>`(${verdict}) is not false`

export function unknownAttributes(conditions: readonly Condition[]) {
  if (conditions.length === 0) return sql<string[]>`cast(array[] as text[])`
  const each = conditions.map(
    ({ attribute, holds }) => sql`case when (${holds}) is null then cast(${attribute} as text) end`,
  )
  return sql<string[]>`array_remove(array[${sql.join(each)}], null)`
}

function beyond(column: RawBuilder<number | null>, descending: boolean, { value, id }: Keyset) {
  if (value === null) return sql<SqlBool>`(${column} is null and x.id > ${id})`
  const further = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`
  return sql<SqlBool>`(${further} or (${column} = ${value} and x.id > ${id}) or ${column} is null)`
}
