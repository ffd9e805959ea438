import type { Db } from '../../sql/database.ts'
import { type AuditConditions, type AuditEventRow, listAuditEvents } from '../../sql/queries/audit-list.ts'
import { byteOrderMark, csvLine } from '../csv-line.ts'

const columns = [
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
] as const satisfies (keyof AuditEventRow)[]

const rowsAtOnce = 500

/** Audit rows as CSV (RFC 4180, UTF-8 with a mark for spreadsheets), the newest first, page by page. */
export async function* auditCsv(db: Db, conditions: AuditConditions): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns)
  let beforeId: number | undefined
  do {
    const rows = await listAuditEvents(db, conditions, { beforeId, limit: rowsAtOnce })
    if (rows.length > 0) yield rows.map(lineOf).join('')
    beforeId = rows.length === rowsAtOnce ? rows.at(-1)?.id : undefined
  } while (beforeId !== undefined)
}

const lineOf = (row: AuditEventRow): string => csvLine(columns.map((column) => row[column]))
