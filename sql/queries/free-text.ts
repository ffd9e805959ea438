import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

type Texts = Readonly<Record<string, unknown>>

/** How many rows of which table. */
export type TextCounts = Partial<Record<keyof Tables, number>>

interface Place {
  table: keyof Tables
  columns: readonly string[]
  /** Which rows belong to one lead. */
  ofLead: (leadId: string) => RawBuilder<boolean>
}

const byLead = (leadId: string) => sql<boolean>`lead_id = ${leadId}`

/** Where people write freely, and with it the names of others; what the audit and kept answers repeat of it. */
const places: readonly Place[] = [
  { table: 'lead', columns: ['next_step', 'lost_reason'], ofLead: (id) => sql`id = ${id}` },
  { table: 'lead_note', columns: ['text'], ofLead: byLead },
  { table: 'lead_visit', columns: ['place'], ofLead: byLead },
  { table: 'question', columns: ['text'], ofLead: byLead },
  { table: 'proposal', columns: ['title', 'body'], ofLead: byLead },
  { table: 'commitment', columns: ['holder'], ofLead: byLead },
  { table: 'queue_entry', columns: ['holder'], ofLead: byLead },
  { table: 'source', columns: ['title_zh', 'title_en'], ofLead: () => sql`false` },
  {
    table: 'audit_event',
    columns: ['before', 'after'],
    ofLead: (id) => sql`(subject_kind = 'lead' and subject_id = ${id} or subject_kind = 'proposal'
      and subject_id in (select p.id::text from proposal p where p.lead_id = ${id}) or subject_kind = 'commitment'
      and subject_id in (select c.id::text from commitment c where c.lead_id = ${id}) or subject_kind = 'queue_entry'
      and subject_id in (select q.id::text from queue_entry q where q.lead_id = ${id}))`,
  },
  { table: 'idempotency_key', columns: ['answer'], ofLead: (id) => sql`strpos(answer::text, ${id}) > 0` },
]

/** Rewrites the texts that have any of the words in them, in any letters, those of one lead or all. */
export async function rewriteTexts(
  db: Transaction<Tables>,
  { words, leadId }: { words: readonly string[]; leadId: string | undefined },
  rewrite: (texts: Texts) => Texts,
): Promise<TextCounts> {
  const counts: TextCounts = {}
  if (words.length === 0) return counts
  await sql`select set_config('luodi.forgetting', 'on', true)`.execute(db)
  for (const { table, columns, ofLead } of places) {
    const names = sql.join(columns.map((column) => sql.ref(column)))
    const text = sql`lower(concat_ws(' ', ${sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))}))`
    const hits = words.map((word) => sql`strpos(${text}, lower(${word}::text)) > 0`)
    const { rows } = await sql<Texts & { ctid: string }>`
      select ctid::text, ${names} from ${sql.table(table)}
      where (${sql.join(hits, sql` or `)}) and ${leadId === undefined ? sql`true` : ofLead(leadId)}
      for update`.execute(db)
    for (const { ctid, ...texts } of rows) {
      const sets = Object.entries(rewrite(texts)).map(
        ([column, value]) => sql`${sql.ref(column)} = ${bound(value)}`,
      )
      await sql`update ${sql.table(table)} set ${sql.join(sets)} where ctid = ${ctid}::text::tid`.execute(db)
    }
    if (rows.length > 0) counts[table] = rows.length
  }
  await sql`select set_config('luodi.forgetting', 'off', true)`.execute(db)
  return counts
}

/** JSON is cast from text, since one driver would encode a string bound as jsonb a second time. */
const bound = (value: unknown) =>
  value !== null && typeof value === 'object'
    ? sql`cast(cast(${JSON.stringify(value)} as text) as jsonb)`
    : sql`${value}`
