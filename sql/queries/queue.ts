import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { QueueEntryTable } from '../tables.ts'
import {
  type AskedCommitment,
  type CommitmentRow,
  commitmentOf,
  json,
  type SpaceName,
  type SqlAuthor,
} from './commitment.ts'

export type QueueRow = Omit<QueueEntryTable, 'id'> &
  SpaceName & {
    id: number
    /** From 1; null where it waits no more. */
    place: number | null
    /** It fits now and nobody before it does; null where it waits no more. */
    is_turn: boolean | null
  }

export type AskedPlace = Omit<AskedCommitment, 'expires_at'> & { waits_until: string }

export const joinQueue = (db: Db, asked: AskedPlace, author: SqlAuthor): Promise<number> =>
  idOf(db, sql`join_queue(${json(asked)}, ${json(author)})`)

export const leaveQueue = (db: Db, id: number, author: SqlAuthor): Promise<number> =>
  idOf(db, sql`leave_queue(${id}, ${json(author)})`)

export const promoteQueue = (
  db: Db,
  id: number,
  expiresAt: string,
  author: SqlAuthor,
): Promise<CommitmentRow> =>
  commitmentOf(db, sql`promote_queue(${id}, cast(${expiresAt} as timestamptz), ${json(author)})`)

async function idOf(db: Db, call: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from ${call}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('a function of the queue gave no row')
  return row.id
}

export interface QueueFilter {
  id?: number | undefined
  spaceId?: string | undefined
  leadId?: string | undefined
  /** Only what still waits. */
  waiting?: boolean | undefined
}

/** Places in line with who is next, by space and then in the order of joining. */
export async function listQueue(
  db: Db,
  { id, spaceId, leadId, waiting }: QueueFilter,
  at: Date,
): Promise<QueueRow[]> {
  const instant = sql`cast(${at.toISOString()} as timestamptz)`
  const { rows } = await sql<QueueRow>`
    with entry as (
      select * from queue_entry
      where (cast(${id ?? null} as bigint) is null or id = ${id ?? null})
        and (cast(${spaceId ?? null} as text) is null or space_id = ${spaceId ?? null})
        and (cast(${leadId ?? null} as uuid) is null or lead_id = ${leadId ?? null})
        and (not ${waiting ?? false} or (left_at is null and commitment_id is null and waits_until > ${instant}))
    ),
    line as (
      select l.* from (select distinct space_id from entry) s cross join lateral queue_line(s.space_id, ${instant}) l
    )
    select e.*, s.name_zh as space_name_zh, s.name_en as space_name_en, l.place, l.is_turn
    from entry e join space s on s.id = e.space_id left join line l on l.id = e.id
    order by e.space_id, e.id limit 500`.execute(db)
  return rows
}
