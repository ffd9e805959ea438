import { randomUUID } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import {
  findVisit,
  insertNote,
  insertVisit,
  listComingVisits,
  listVisits,
  updateVisit,
} from '../../sql/queries/lead.ts'
import { findMissingSpaces } from '../../sql/queries/space-ids.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { LeadNote, LeadVisit, NoteRequest, VisitChange, VisitRequest } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Actor } from './actor.ts'
import { calendarOf } from './ical.ts'
import { refused } from './lead-service.ts'
import { leadWithin } from './lead-within.ts'
import { presentNote, presentVisit } from './present.ts'

export async function addNote(
  db: Db,
  actor: Actor,
  leadId: string,
  { text }: NoteRequest,
): Promise<LeadNote> {
  return withAudit(db, actor.author, async (transaction, record) => {
    await leadWithin(transaction, actor, leadId)
    const { at, id: authorId } = actor.author
    const row = await insertNote(transaction, {
      id: randomUUID(),
      lead_id: leadId,
      author_id: authorId,
      at: at.toISOString(),
      text: text.trim(),
      erased_at: null,
    })
    await record({ action: 'add_note', subject: { kind: 'lead', id: leadId }, after: { noteId: row.id } })
    return presentNote(row)
  })
}

/** @throws Problem lead_refused where it ends before it starts or a space is none of ours */
export async function planVisit(
  db: Db,
  actor: Actor,
  leadId: string,
  request: VisitRequest,
): Promise<LeadVisit> {
  return withAudit(db, actor.author, async (transaction, record) => {
    await leadWithin(transaction, actor, leadId)
    await refuseVisit(transaction, request)
    const row = await insertVisit(transaction, {
      id: randomUUID(),
      lead_id: leadId,
      starts_at: instant(request.startsAt),
      ends_at: instant(request.endsAt),
      place: request.place.trim(),
      space_ids: request.spaceIds,
      cancelled_at: null,
    })
    const visit = presentVisit(row)
    await record({ action: 'plan_visit', subject: { kind: 'lead', id: leadId }, after: visit })
    return visit
  })
}

export async function changeVisit(db: Db, actor: Actor, id: string, change: VisitChange): Promise<LeadVisit> {
  return withAudit(db, actor.author, async (transaction, record) => {
    const row = await findVisit(transaction, id, actor.reach)
    if (row === undefined)
      throw new Problem('not_found', {
        zh: '没有这次看房，或不归您的团队',
        en: 'There is no such visit, or it is not with your team',
      })
    const before = presentVisit(row)
    const wanted = { ...before, ...change }
    await refuseVisit(transaction, wanted)
    const after = presentVisit(
      await updateVisit(transaction, id, {
        starts_at: instant(wanted.startsAt),
        ends_at: instant(wanted.endsAt),
        place: wanted.place.trim(),
        space_ids: wanted.spaceIds,
        cancelled_at: wanted.isCancelled ? (row.cancelled_at ?? actor.author.at.toISOString()) : null,
      }),
    )
    await record({ action: 'change_visit', subject: { kind: 'lead', id: row.lead_id }, before, after })
    return after
  })
}

/** The visits of one lead as a calendar, those cancelled marked so that they leave the reader's calendar. */
export const calendarOfLead = (db: Db, actor: Actor, leadId: string): Promise<string> =>
  withAudit(db, actor.author, async (transaction, record) => {
    const { firm_name } = await leadWithin(transaction, actor, leadId)
    const visits = await listVisits(transaction, leadId)
    await record({ action: 'export', subject: { kind: 'lead', id: leadId }, after: { format: 'ics' } })
    return calendar(
      visits.map((visit) => ({ ...visit, firm_name })),
      actor,
    )
  })

/** All visits within reach that have not ended 30 days ago. */
export const calendarOfTeam = (db: Db, actor: Actor): Promise<string> =>
  withAudit(db, actor.author, async (transaction, record) => {
    const from = new Date(actor.author.at.getTime() - 30 * 86_400_000).toISOString()
    const visits = await listComingVisits(transaction, actor.reach, from)
    const leads = [...new Set(visits.map(({ lead_id }) => lead_id))].sort()
    await record({ action: 'export', subject: { kind: 'visits', id: 'ics' }, after: { leads } })
    return calendar(visits, actor)
  })

const calendar = (visits: Awaited<ReturnType<typeof listComingVisits>>, { author }: Actor): string =>
  calendarOf(
    visits.map((visit) => ({
      id: visit.id,
      summary: `看房 ${visit.firm_name}`,
      startsAt: visit.starts_at,
      endsAt: visit.ends_at,
      place: visit.place,
      sequence: visit.sequence,
      isCancelled: visit.cancelled_at !== null,
    })),
    author.at.toISOString(),
  )

async function refuseVisit(db: Db, { startsAt, endsAt, spaceIds }: VisitRequest): Promise<void> {
  if (Date.parse(endsAt) <= Date.parse(startsAt))
    throw refused('/endsAt', {
      zh: `看房结束 ${endsAt} 不晚于开始 ${startsAt}，请改晚`,
      en: `The visit ends at ${endsAt}, not after its start at ${startsAt}; make it later`,
    })
  const [missing] = await findMissingSpaces(db, spaceIds)
  if (missing !== undefined)
    throw refused(`/spaceIds/${spaceIds.indexOf(missing)}`, {
      zh: `没有编号为 ${missing} 的空间，请核对`,
      en: `There is no space with the id ${missing}; check it`,
    })
}

const instant = (text: string): string => new Date(text).toISOString()
