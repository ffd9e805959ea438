import { sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { SpaceTable, Tables } from '../tables.ts'
import { type CommitmentRow, commitmentOf, json, type SqlAuthor, shownColumns } from './commitment.ts'

/** A condition on rows of `space`, by the column that names them: they stand, and no others in their place. */
export const stands = (id: string) =>
  sql<boolean>`not exists (select from space_succession gone where gone.predecessor_id = ${sql.ref(id)})`

/** What a space stands in the place of, and what stands in its own, by id. */
export async function findSuccession(
  db: Db,
  id: string,
): Promise<{ replaces: Followed; replacedBy: Followed }> {
  const rows = await db
    .selectFrom('space_succession')
    .select(['predecessor_id', 'successor_id', 'at'])
    .where((where) => where.or([where('predecessor_id', '=', id), where('successor_id', '=', id)]))
    .orderBy('predecessor_id')
    .orderBy('successor_id')
    .execute()
  const before = rows.filter(({ successor_id }) => successor_id === id)
  const after = rows.filter(({ predecessor_id }) => predecessor_id === id)
  return {
    replaces: { ids: before.map(({ predecessor_id }) => predecessor_id), at: before[0]?.at ?? null },
    replacedBy: { ids: after.map(({ successor_id }) => successor_id), at: after[0]?.at ?? null },
  }
}

interface Followed {
  ids: string[]
  /** ISO instant; null where there are none. */
  at: string | null
}

/** Locks spaces, and before them what they take of, as the ledger does. */
export async function lockSpaces(
  db: Transaction<Tables>,
  ids: readonly string[],
  author: SqlAuthor,
): Promise<void> {
  await sql`select space_succession_lock(cast(${[...ids]} as text[]), ${json(author)})`.execute(db)
}

/** What takes area of some spaces from now on, by number. */
export async function listRunning(db: Db, spaceIds: readonly string[], at: string): Promise<CommitmentRow[]> {
  const { rows } = await sql<CommitmentRow>`
    select ${shownColumns} from commitment
    where space_id = any(cast(${[...spaceIds]} as text[])) and commitment_runs(commitment, cast(${at} as timestamptz))
    order by id`.execute(db)
  return rows
}

/** The numbers of those who wait in line for some spaces. */
export async function listWaiting(db: Db, spaceIds: readonly string[], at: string): Promise<number[]> {
  const rows = await db
    .selectFrom('queue_entry')
    .select('id')
    .where('space_id', 'in', spaceIds)
    .where('left_at', 'is', null)
    .where('commitment_id', 'is', null)
    .where('waits_until', '>', at)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The new spaces in the place of the old, open questions with them; gives those ids that other spaces have already. */
export async function replaceSpaces(
  db: Transaction<Tables>,
  old: readonly string[],
  rows: readonly SpaceTable[],
  at: string,
): Promise<string[]> {
  const inserted = await db
    .insertInto('space')
    .values([...rows])
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  if (inserted.length < rows.length) return ids.filter((id) => !inserted.some((row) => row.id === id))
  await db
    .insertInto('space_succession')
    .values(
      old.flatMap((predecessor_id) => ids.map((successor_id) => ({ predecessor_id, successor_id, at }))),
    )
    .execute()
  await askAnew(db, old, ids)
  return []
}

/** What was asked of a space and is open is asked of each of those in its place. */
async function askAnew(db: Db, old: readonly string[], [first, ...others]: readonly string[]): Promise<void> {
  if (first === undefined) return
  await sql`
    insert into question (space_id, attribute, text, lead_id, asked_at, asked_by, team_id)
    select o.id, q.attribute, q.text, q.lead_id, q.asked_at, q.asked_by, q.team_id
    from question q cross join unnest(cast(${others} as text[])) with ordinality o (id, nth)
    where q.space_id = any(cast(${[...old]} as text[])) and q.answered_at is null order by q.id, o.nth`.execute(
    db,
  )
  await db
    .updateTable('question')
    .set({ space_id: first })
    .where('space_id', 'in', old)
    .where('answered_at', 'is', null)
    .execute()
}

export const moveCommitment = (
  db: Db,
  id: number,
  spaceId: string,
  author: SqlAuthor,
): Promise<CommitmentRow> => commitmentOf(db, sql`move_commitment(${id}, ${spaceId}, ${json(author)})`)
