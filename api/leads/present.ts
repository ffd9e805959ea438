import type { ContactRow, LeadRow, NoteRow, VisitRow } from '../../sql/queries/lead.ts'
import type { Contact, LeadItem, LeadNote, LeadVisit } from '../contract.ts'

export const presentItem = (row: LeadRow): LeadItem => ({
  id: row.id,
  firmName: row.firm_name,
  productLine: row.product_line_id,
  source: row.source,
  stage: row.stage,
  lostReason: row.lost_reason,
  ownerId: row.owner_id,
  teamId: row.team_id,
  nextStep: row.next_step,
  nextDueOn: row.next_due_on,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export const presentContact = (row: ContactRow): Contact => ({
  id: row.id,
  name: row.name,
  position: row.position,
  phone: row.phone,
  email: row.email,
  isErased: row.erased_at !== null,
})

export const presentNote = (row: NoteRow): LeadNote => ({
  id: row.id,
  authorId: row.author_id,
  at: row.at,
  text: row.text,
})

export const presentVisit = (row: VisitRow): LeadVisit => ({
  id: row.id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  spaceIds: row.space_ids,
  isCancelled: row.cancelled_at !== null,
})

/** Entity tag of what a change of a lead is made to: its own row. */
export const leadTag = ({ version }: LeadRow): string => `"${version}"`
