import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { QuestionTable, Tables } from '../tables.ts'
import type { FactName } from '../vocabulary.ts'

export type QuestionRow = Selectable<QuestionTable>
/** With the open questions about the same thing, and the leads that they are asked for. */
export type CountedQuestion = QuestionRow & { asked_times: number; leads: number }

export interface QuestionFilter {
  isOpen?: boolean | undefined
  spaceId?: string | undefined
  attribute?: FactName | undefined
}

export async function insertQuestion(
  db: Db,
  row: Omit<QuestionRow, 'id' | 'answered_at' | 'answered_by'>,
): Promise<number> {
  const { id } = await db
    .insertInto('question')
    .values({ ...row, answered_at: null, answered_by: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findQuestion = (db: Db, id: number): Promise<CountedQuestion | undefined> =>
  counted(db).where('q.id', '=', id).executeTakeFirst()

/** The newest first. */
export const listQuestions = (
  db: Db,
  filter: QuestionFilter,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<CountedQuestion[]> => {
  let query = counted(db).where(fits(filter)).orderBy('q.id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('q.id', '<', before)
  return query.execute()
}

export async function countQuestions(db: Db, filter: QuestionFilter): Promise<number> {
  const { total } = await db
    .selectFrom('question as q')
    .where(fits(filter))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** Open questions about these facts of a space are answered; by their ids. */
export async function answerQuestions(
  db: Transaction<Tables>,
  spaceId: string,
  attributes: readonly FactName[],
  answered: { at: string; by: string },
): Promise<Pick<QuestionRow, 'id' | 'attribute'>[]> {
  if (attributes.length === 0) return []
  const rows = await db
    .updateTable('question')
    .set({ answered_at: answered.at, answered_by: answered.by })
    .where('space_id', '=', spaceId)
    .where('attribute', 'in', attributes)
    .where('answered_at', 'is', null)
    .returning(['id', 'attribute'])
    .execute()
  return rows.sort((a, b) => a.id - b.id)
}

const counted = (db: Db) =>
  db
    .selectFrom('question as q')
    .selectAll('q')
    .select([same(sql`count(*)`).as('asked_times'), same(sql`count(distinct o.lead_id)`).as('leads')])

const same = (count: RawBuilder<unknown>) =>
  sql<number>`(select ${count}::int from question o where o.space_id = q.space_id and o.attribute = q.attribute
    and o.answered_at is null)`

const fits = ({ isOpen, spaceId, attribute }: QuestionFilter) =>
  sql<boolean>`${isOpen === undefined ? sql`true` : isOpen ? sql`q.answered_at is null` : sql`q.answered_at is not null`}
    and ${spaceId === undefined ? sql`true` : sql`q.space_id = ${spaceId}`}
    and ${attribute === undefined ? sql`true` : sql`q.attribute = ${attribute}`}`
