import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AuditEventTable } from '../tables.ts'

export type AuditRow = Omit<AuditEventTable, 'id'>

export async function insertAuditEvent(db: Db, { before, after, ...rest }: AuditRow): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({ ...rest, before: asJson(before), after: asJson(after) })
    .execute()
}

// Cast from text, since one driver would encode a string bound as jsonb a second time.
const asJson = (value: object | null) =>
  value === null ? null : sql<object>`cast(cast(${JSON.stringify(value)} as text) as jsonb)`

/** What was done to a lead, and to what is committed or waited for on its behalf; the latest first. */
export const findAuditOfLead = (db: Db, leadId: string) =>
  db
    .selectFrom('audit_event')
    .selectAll()
    .where((where) => {
      const ledgerRows = (kind: 'commitment' | 'queue_entry') =>
        where.and([
          where('subject_kind', '=', kind),
          where(
            'subject_id',
            'in',
            where
              .selectFrom(kind)
              .select(sql<string>`cast(id as text)`.as('id'))
              .where('lead_id', '=', leadId),
          ),
        ])
      return where.or([
        where.and([where('subject_kind', '=', 'lead'), where('subject_id', '=', leadId)]),
        ledgerRows('commitment'),
        ledgerRows('queue_entry'),
      ])
    })
    .orderBy('id', 'desc')
    .execute()

/** What an account did, the earliest first. */
export const findActionsOf = (db: Db, accountId: string) =>
  db
    .selectFrom('audit_event')
    .select(['at', 'action', 'subject_kind as subjectKind', 'subject_id as subjectId'])
    .where('actor_id', '=', accountId)
    .orderBy('id')
    .execute()
