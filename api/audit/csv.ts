import type { Db } from '../../sql/database.ts'
import { type AuditConditions, type AuditEventRow, listAuditEvents } from '../../sql/queries/audit-list.ts'

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
  yield `\uFEFF${columns.join(',')}\r\n`
  let beforeId: number | undefined
  do {
    const rows = await listAuditEvents(db, conditions, { beforeId, limit: rowsAtOnce })
    if (rows.length > 0) yield rows.map(lineOf).join('')
    beforeId = rows.length === rowsAtOnce ? rows.at(-1)?.id : undefined
  } while (beforeId !== undefined)
}

const lineOf = (row: AuditEventRow): string => `${columns.map((column) => cell(row[column])).join(',')}\r\n`

/** Text that a spreadsheet would run as a formula is told as text by an apostrophe. */
export function cell(value: unknown): string {
  if (value === null) return ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
