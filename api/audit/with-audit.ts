import type { Transaction } from 'kysely'
import type { Db } from '../../sql/database.ts'
import { insertAuditEvent } from '../../sql/queries/audit.ts'
import type { Tables } from '../../sql/tables.ts'
import { inTransaction } from '../../sql/transaction.ts'
import type { Author } from './author.ts'

/** One change. Passwords, tokens and their digests never stand in `before` or `after`. */
export interface Change {
  /** A verb in small letters: place, release, sign_in. */
  action: string
  subject: { kind: string; id: string }
  before?: object | null
  after?: object | null
}

export type RecordChange = (change: Change) => Promise<void>

/**
 * Runs a change in one transaction with its audit rows: both stand or neither does. In a transaction that is open
 * already it joins that one.
 * @throws Error where the work recorded nothing: a change that cannot be explained later is a defect
 */
export const withAudit = <T>(
  db: Db,
  author: Author,
  work: (transaction: Transaction<Tables>, record: RecordChange) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async (transaction) => {
    let recorded = 0
    const result = await work(transaction, async (change) => {
      recorded += 1
      await recordChange(transaction, author, change)
    })
    if (recorded === 0) throw new Error('a change was made without an audit row')
    return result
  })

/** One audit row in a transaction that is open already. */
export const recordChange = (
  transaction: Transaction<Tables>,
  author: Author,
  change: Change,
): Promise<void> =>
  insertAuditEvent(transaction, {
    at: author.at.toISOString(),
    actor_id: author.id,
    actor_role: author.role,
    action: change.action,
    subject_kind: change.subject.kind,
    subject_id: change.subject.id,
    before: change.before ?? null,
    after: change.after ?? null,
    request_id: author.requestId,
  })
