import type { Db } from '../../sql/database.ts'
import { forgetAnswers } from '../../sql/queries/idempotency-key.ts'
import {
  type ContactRow,
  eraseNotesNaming,
  findContact,
  insertContact,
  listNotes,
  updateContact,
} from '../../sql/queries/lead.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { Contact, ContactChange, ContactExport, ContactRequest } from '../contract.ts'
import { forgetWords } from '../forget-words.ts'
import { Problem } from '../problem.ts'
import type { Actor } from './actor.ts'
import { newContact } from './lead-service.ts'
import { leadWithin } from './lead-within.ts'
import { presentContact, presentNote } from './present.ts'

export async function addContact(
  db: Db,
  actor: Actor,
  leadId: string,
  request: ContactRequest,
): Promise<Contact> {
  return withAudit(db, actor.author, async (transaction, record) => {
    await leadWithin(transaction, actor, leadId)
    const row = await insertContact(transaction, newContact(leadId, request, actor.author.at.toISOString()))
    await record({
      action: 'add_contact',
      subject: { kind: 'lead', id: leadId },
      after: { contactId: row.id },
    })
    return presentContact(row)
  })
}

/** Which fields changed goes on record, never what stood in them: a person can be forgotten, an audit row cannot. */
export async function changeContact(
  db: Db,
  actor: Actor,
  id: string,
  change: ContactChange,
): Promise<Contact> {
  return withAudit(db, actor.author, async (transaction, record) => {
    const before = await person(transaction, actor, id)
    const row = await updateContact(transaction, id, change)
    await record({
      action: 'change_contact',
      subject: { kind: 'lead', id: before.lead_id },
      after: { contactId: id, fields: Object.keys(change).sort() },
    })
    return presentContact(row)
  })
}

/** Forgets a person: what is known of them, and the notes of that lead that name them, and the name in its
 * other texts. The lead itself stays. */
export async function eraseContact(db: Db, actor: Actor, id: string): Promise<Contact> {
  return withAudit(db, actor.author, async (transaction, record) => {
    const before = await person(transaction, actor, id)
    const at = actor.author.at.toISOString()
    const notes = await eraseNotesNaming(transaction, before.lead_id, wordsFor(before), at)
    const texts = await forgetWords(transaction, wordsFor(before), before.lead_id)
    await forgetAnswers(transaction, [id, ...notes])
    const row = await updateContact(transaction, id, {
      name: null,
      position: null,
      phone: null,
      email: null,
      erased_at: at,
    })
    await record({
      action: 'erase_contact',
      subject: { kind: 'lead', id: before.lead_id },
      after: { contactId: id, noteIds: notes, texts },
    })
    return presentContact(row)
  })
}

/** All that is kept of a person, for the person. */
export async function exportContact(db: Db, actor: Actor, id: string): Promise<ContactExport> {
  return withAudit(db, actor.author, async (transaction, record) => {
    const row = await person(transaction, actor, id)
    const lead = await leadWithin(transaction, actor, row.lead_id)
    const words = wordsFor(row).map((word) => word.toLowerCase())
    const notes = await listNotes(transaction, lead.id)
    await record({
      action: 'export_contact',
      subject: { kind: 'lead', id: lead.id },
      after: { contactId: id },
    })
    return {
      exportedAt: actor.author.at.toISOString(),
      contact: presentContact(row),
      firmName: lead.firm_name,
      source: lead.source,
      createdAt: row.created_at,
      notes: notes
        .filter(({ text }) => words.some((word) => text?.toLowerCase().includes(word)))
        .map(presentNote),
    }
  })
}

/** What names the person in a text. */
const wordsFor = ({ name, phone, email }: ContactRow): string[] =>
  [name, phone, email].filter((word): word is string => word !== null && word.trim() !== '')

async function person(db: Db, actor: Actor, id: string): Promise<ContactRow> {
  const row = await findContact(db, id, actor.reach)
  if (row === undefined)
    throw new Problem('not_found', {
      zh: '没有这位联系人，或不归您的团队',
      en: 'There is no such contact, or it is not with your team',
    })
  if (row.erased_at !== null)
    throw new Problem('contact_erased', {
      zh: '这位联系人的资料已按要求删除，请新增一位联系人',
      en: 'This person has been erased as asked; add a new contact instead',
    })
  return row
}
