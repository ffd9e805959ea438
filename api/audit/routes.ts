import { Readable } from 'node:stream'
import { type AuditEventRow, countAuditEvents, listAuditEvents } from '../../sql/queries/audit-list.ts'
import { authorOf } from '../accounts/author.ts'
import { type AuditEvent, AuditFilter, AuditPage, AuditQuery } from '../contract.ts'
import { readRowId, writeCursor } from '../cursor.ts'
import type { Api, Context } from '../routes.ts'
import { auditCsv } from './csv.ts'
import { withAudit } from './with-audit.ts'

const tags = ['audit']

export function auditRoutes(api: Api, { db, now }: Context): void {
  api.get(
    '/api/audit',
    {
      schema: {
        tags,
        summary: 'Who changed what, before and after; the newest first',
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
    },
    async (request) => {
      const { cursor, limit = 50, ...conditions } = request.query
      const [rows, total] = await Promise.all([
        listAuditEvents(db, conditions, { beforeId: readRowId(cursor), limit: limit + 1 }),
        countAuditEvents(db, conditions),
      ])
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(presentEvent),
        nextCursor: rows.length > limit && last ? writeCursor([last.id]) : null,
        total,
      }
    },
  )

  api.get(
    '/api/audit.csv',
    {
      schema: {
        tags,
        summary: 'The same as CSV; that it was exported is recorded first',
        querystring: AuditFilter,
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      await withAudit(db, authorOf(request, now()), (_, record) =>
        record({
          action: 'export',
          subject: { kind: 'audit_event', id: 'csv' },
          after: { filter: request.query },
        }),
      )
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit.csv"')
        .send(Readable.from(auditCsv(db, request.query)))
    },
  )
}

const presentEvent = (row: AuditEventRow): AuditEvent => ({
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  actorRole: row.actor_role,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  before: row.before,
  after: row.after,
  requestId: row.request_id,
})
