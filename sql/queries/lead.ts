import { type Selectable, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { LeadContactTable, LeadNoteTable, LeadTable, LeadVisitTable } from '../lead-tables.ts'
import type { LeadStage } from '../vocabulary.ts'
import type { Reach } from './reach.ts'

export type LeadRow = Selectable<LeadTable>
export type ContactRow = Selectable<LeadContactTable>
export type NoteRow = Selectable<LeadNoteTable>
export type VisitRow = Selectable<LeadVisitTable>

export interface LeadFilter {
  reach: Reach
  stages?: readonly LeadStage[] | undefined
  ownerId?: string | undefined
  /** Part of the firm's name, in any letters. */
  named?: string | undefined
  /** Next step due on or before this day. */
  dueBy?: string | undefined
}

/** The last row of the page before: its sort value as text, and its id. */
export interface LeadPlace {
  value: string
  id: string
}

const sorts = {
  updated: {
    column: sql<string>`to_char(l.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    descending: true,
  },
  // Nothing due comes after everything that is.
  due: { column: sql<string>`coalesce(l.next_due_on::text, '9999-12-31')`, descending: false },
  name: { column: sql<string>`l.firm_key collate "C"`, descending: false },
} as const
export type LeadSort = keyof typeof sorts

export async function listLeads(
  db: Db,
  filter: LeadFilter,
  page: { sort: LeadSort; after: LeadPlace | undefined; limit: number },
): Promise<(LeadRow & { sort_value: string })[]> {
  const { column, descending } = sorts[page.sort]
  let query = selectLeads(db, filter)
    .selectAll('l')
    .select(column.as('sort_value'))
    .orderBy(descending ? sql`${column} desc` : sql`${column} asc`)
    .orderBy('l.id')
    .limit(page.limit)
  if (page.after) {
    const { value, id } = page.after
    const further = descending ? sql`${column} < ${value}` : sql`${column} > ${value}`
    query = query.where(sql<boolean>`(${further} or (${column} = ${value} and l.id > ${id}))`)
  }
  return query.execute()
}

/** How many there are, in all and by stage. */
export async function countLeads(db: Db, filter: LeadFilter): Promise<{ stage: LeadStage; total: number }[]> {
  return selectLeads(db, filter)
    .select(['l.stage', sql<number>`count(*)::int`.as('total')])
    .groupBy('l.stage')
    .execute()
}

function selectLeads(db: Db, { reach, stages, ownerId, named, dueBy }: LeadFilter) {
  let query = db.selectFrom('lead as l').where(withinReach(reach))
  if (stages) query = query.where('l.stage', 'in', stages)
  if (ownerId !== undefined) query = query.where('l.owner_id', '=', ownerId)
  if (named !== undefined) query = query.where(sql<boolean>`strpos(lower(l.firm_name), lower(${named})) > 0`)
  if (dueBy !== undefined) query = query.where('l.next_due_on', '<=', dueBy)
  return query
}

/** A condition on `lead as l`; one that nobody has taken is within everyone's reach. */
export const withinReach = (reach: Reach) =>
  reach === 'all'
    ? sql<boolean>`true`
    : sql<boolean>`((l.owner_id is null and l.team_id is null) or l.owner_id = ${reach.accountId}
        or l.team_id = ${reach.teamId})`

/** A lead within reach; undefined where there is none or it is another's. */
export const findLead = (db: Db, id: string, reach: Reach, lock?: 'lock'): Promise<LeadRow | undefined> => {
  const query = db.selectFrom('lead as l').selectAll('l').where('l.id', '=', id).where(withinReach(reach))
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Those of the ids that are within reach. */
export async function findLeadsWithin(db: Db, ids: readonly string[], reach: Reach): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('lead as l')
    .select('l.id')
    .where('l.id', 'in', ids)
    .where(withinReach(reach))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Leads within reach whose firm's name is compared as the same. */
export const findSameFirm = (
  db: Db,
  firmKey: string,
  reach: Reach,
): Promise<Pick<LeadRow, 'id' | 'firm_name' | 'stage' | 'owner_id'>[]> =>
  db
    .selectFrom('lead as l')
    .select(['l.id', 'l.firm_name', 'l.stage', 'l.owner_id'])
    .where('l.firm_key', '=', firmKey)
    .where(withinReach(reach))
    .orderBy('l.created_at')
    .orderBy('l.id')
    .execute()

export async function insertLead(db: Db, row: Omit<LeadRow, 'version'>): Promise<LeadRow> {
  return db.insertInto('lead').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function updateLead(
  db: Db,
  id: string,
  changes: Partial<Omit<LeadRow, 'id' | 'version' | 'created_at'>>,
): Promise<LeadRow> {
  return db
    .updateTable('lead')
    .set({ ...changes, version: sql`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const listContacts = (db: Db, leadId: string): Promise<ContactRow[]> =>
  db
    .selectFrom('lead_contact')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const listNotes = (db: Db, leadId: string): Promise<NoteRow[]> =>
  db.selectFrom('lead_note').selectAll().where('lead_id', '=', leadId).orderBy('at').orderBy('id').execute()

export const listVisits = (db: Db, leadId: string): Promise<VisitRow[]> =>
  db
    .selectFrom('lead_visit')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()

export async function insertContact(db: Db, row: ContactRow): Promise<ContactRow> {
  return db.insertInto('lead_contact').values(row).returningAll().executeTakeFirstOrThrow()
}

/** The contact with the lead that it is of, where that lead is within reach. */
export const findContact = (db: Db, id: string, reach: Reach): Promise<ContactRow | undefined> =>
  db
    .selectFrom('lead_contact as c')
    .innerJoin('lead as l', 'l.id', 'c.lead_id')
    .selectAll('c')
    .where('c.id', '=', id)
    .where(withinReach(reach))
    .executeTakeFirst()

export async function updateContact(
  db: Db,
  id: string,
  changes: Partial<Pick<ContactRow, 'name' | 'position' | 'phone' | 'email' | 'erased_at'>>,
): Promise<ContactRow> {
  return db
    .updateTable('lead_contact')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertNote(db: Db, row: NoteRow): Promise<NoteRow> {
  return db.insertInto('lead_note').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Empties the notes of a lead that contain any of the words; returns their ids. */
export async function eraseNotesNaming(
  db: Db,
  leadId: string,
  words: readonly string[],
  at: string,
): Promise<string[]> {
  if (words.length === 0) return []
  const rows = await db
    .updateTable('lead_note')
    .set({ text: null, erased_at: at })
    .where('lead_id', '=', leadId)
    .where('erased_at', 'is', null)
    .where(({ or, eb }) =>
      or(words.map((word) => eb(sql<number>`strpos(lower(text), lower(${word}))`, '>', 0))),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertVisit(db: Db, row: Omit<VisitRow, 'sequence'>): Promise<VisitRow> {
  return db.insertInto('lead_visit').values(row).returningAll().executeTakeFirstOrThrow()
}

export const findVisit = (db: Db, id: string, reach: Reach): Promise<VisitRow | undefined> =>
  db
    .selectFrom('lead_visit as v')
    .innerJoin('lead as l', 'l.id', 'v.lead_id')
    .selectAll('v')
    .where('v.id', '=', id)
    .where(withinReach(reach))
    .executeTakeFirst()

export async function updateVisit(
  db: Db,
  id: string,
  changes: Partial<Omit<VisitRow, 'id' | 'lead_id' | 'sequence'>>,
): Promise<VisitRow> {
  return db
    .updateTable('lead_visit')
    .set({ ...changes, sequence: sql`sequence + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Visits of all leads within reach that have not been cancelled, with the firm; from a day on. */
export const listComingVisits = (
  db: Db,
  reach: Reach,
  from: string,
): Promise<(VisitRow & { firm_name: string })[]> =>
  db
    .selectFrom('lead_visit as v')
    .innerJoin('lead as l', 'l.id', 'v.lead_id')
    .selectAll('v')
    .select('l.firm_name')
    .where(withinReach(reach))
    .where('v.ends_at', '>=', from)
    .orderBy('v.starts_at')
    .orderBy('v.id')
    .execute()
