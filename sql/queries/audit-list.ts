import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AuditEventTable } from '../tables.ts'

export type AuditEventRow = Omit<AuditEventTable, 'id'> & { id: number }

export interface AuditConditions {
  actor?: string | undefined
  subjectKind?: string | undefined
  subjectId?: string | undefined
  action?: string | undefined
  /** YYYY-MM-DD, Asia/Shanghai: from the first on and before the second. */
  from?: string | undefined
  to?: string | undefined
}

const filtered = (db: Db, { actor, subjectKind, subjectId, action, from, to }: AuditConditions) => {
  let query = db.selectFrom('audit_event')
  if (actor !== undefined) query = query.where('actor_id', '=', actor)
  if (subjectKind !== undefined) query = query.where('subject_kind', '=', subjectKind)
  if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId)
  if (action !== undefined) query = query.where('action', '=', action)
  if (from !== undefined) query = query.where('at', '>=', sql<string>`${startOf(from)}::timestamptz`)
  if (to !== undefined) query = query.where('at', '<', sql<string>`${startOf(to)}::timestamptz`)
  return query
}

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString()

/** The newest first, those before an id where one is given. */
export const listAuditEvents = (
  db: Db,
  conditions: AuditConditions,
  { beforeId, limit }: { beforeId: number | undefined; limit: number },
): Promise<AuditEventRow[]> => {
  let query = filtered(db, conditions).select([
    'id',
    'at',
    'actor_id',
    'actor_role',
    'action',
    'subject_kind',
    'subject_id',
    'before',
    'after',
    'request_id',
  ])
  if (beforeId !== undefined) query = query.where('id', '<', beforeId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function countAuditEvents(db: Db, conditions: AuditConditions): Promise<number> {
  const { count } = await filtered(db, conditions)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
