import { type Static, Type } from 'typebox'
import { leadChangeCauses, leadSources, leadStages, productLines } from '../../sql/vocabulary.ts'
import { Bilingual, closed, Day, instant, nullable, oneOf, text, uuid } from './common.ts'
import { MatchResult } from './match.ts'
import { Requirement } from './requirement.ts'

const FirmName = text(200, 'As the firm writes it')
const NextStep = text(500, 'What to do next')
const Email = Type.String({ format: 'email', maxLength: 254 })
const Phone = Type.String({
  pattern: '^[+0-9][0-9 ()-]{4,29}$',
  description: 'Digits, spaces, brackets, + and -',
})

const contact = {
  name: text(100, 'Name of the person'),
  position: Type.Optional(text(100, 'What the person is at the firm')),
  phone: Type.Optional(Phone),
  email: Type.Optional(Email),
}

export const ContactRequest = closed(contact)
export type ContactRequest = Static<typeof ContactRequest>

/** Null takes a value away. */
export const ContactChange = closed(
  {
    name: Type.Optional(contact.name),
    position: Type.Optional(nullable(text(100, 'What the person is at the firm'))),
    phone: Type.Optional(nullable(Phone)),
    email: Type.Optional(nullable(Email)),
  },
  { minProperties: 1 },
)
export type ContactChange = Static<typeof ContactChange>

export const Contact = closed({
  id: uuid('of the person at this firm'),
  name: nullable(Type.String()),
  position: nullable(Type.String()),
  phone: nullable(Type.String()),
  email: nullable(Type.String()),
  isErased: Type.Boolean({ description: 'The person asked to be forgotten; nothing is kept' }),
})
export type Contact = Static<typeof Contact>

export const LeadRequest = closed({
  firmName: FirmName,
  productLine: Type.Optional(oneOf(productLines)),
  source: oneOf(leadSources),
  contacts: Type.Optional(Type.Array(ContactRequest, { maxItems: 20 })),
  requirement: Type.Optional(Requirement),
  nextStep: Type.Optional(NextStep),
  nextDueOn: Type.Optional(Day),
  isAnother: Type.Optional(
    Type.Boolean({ description: 'A lead of that firm is known, and this is another project of it' }),
  ),
})
export type LeadRequest = Static<typeof LeadRequest>

/** What is left out stays; null takes a value away. */
export const LeadChangeRequest = closed(
  {
    firmName: Type.Optional(FirmName),
    productLine: Type.Optional(nullable(oneOf(productLines))),
    source: Type.Optional(oneOf(leadSources)),
    stage: Type.Optional(oneOf(leadStages)),
    lostReason: Type.Optional(text(500, 'Needed with the stage lost')),
    ownerId: Type.Optional(
      nullable(
        Type.String({ maxLength: 100, description: 'The account that follows it; null gives it back' }),
      ),
    ),
    nextStep: Type.Optional(nullable(NextStep)),
    nextDueOn: Type.Optional(nullable(Day)),
  },
  { minProperties: 1 },
)
export type LeadChangeRequest = Static<typeof LeadChangeRequest>

const head = {
  id: uuid('of the lead'),
  firmName: Type.String(),
  productLine: nullable(oneOf(productLines)),
  source: oneOf(leadSources),
  stage: oneOf(leadStages),
  lostReason: nullable(Type.String()),
  ownerId: nullable(Type.String({ description: 'Null: nobody has taken it' })),
  teamId: nullable(Type.String()),
  nextStep: nullable(Type.String()),
  nextDueOn: nullable(Day),
  createdAt: instant('UTC'),
  updatedAt: instant('UTC'),
}

export const LeadItem = closed(head)
export type LeadItem = Static<typeof LeadItem>

export const LeadNote = closed({
  id: uuid('of the note'),
  authorId: nullable(Type.String()),
  at: instant('UTC'),
  text: nullable(Type.String({ description: 'Null: erased with the person it named' })),
})
export type LeadNote = Static<typeof LeadNote>

export const LeadVisit = closed({
  id: uuid('of the visit'),
  startsAt: instant('UTC'),
  endsAt: instant('UTC'),
  place: Type.String(),
  spaceIds: Type.Array(Type.String()),
  isCancelled: Type.Boolean(),
})
export type LeadVisit = Static<typeof LeadVisit>

export const Lead = closed({
  ...head,
  contacts: Type.Optional(Type.Array(Contact, { description: 'Absent for readers who are not told' })),
  requirement: nullable(
    closed({
      id: uuid('of the requirement'),
      version: Type.Integer({ minimum: 1, description: 'The last wording; earlier ones are kept' }),
      body: Requirement,
    }),
  ),
  notes: Type.Optional(Type.Array(LeadNote, { description: 'Absent for readers who are not told' })),
  visits: Type.Array(LeadVisit),
})
export type Lead = Static<typeof Lead>

/** Those to whom a lead can be handed, by name. */
export const LeadOwners = closed({ items: Type.Array(closed({ id: Type.String(), name: Type.String() })) })
export type LeadOwners = Static<typeof LeadOwners>

export const leadSorts = ['updated', 'due', 'name'] as const

export const LeadQuery = closed({
  stage: Type.Optional(Type.Array(oneOf(leadStages), { description: 'Any of them' })),
  owner: Type.Optional(Type.String({ maxLength: 100, description: 'Account; `me` is the reader' })),
  q: Type.Optional(text(200, 'Part of the name of the firm')),
  dueBy: Type.Optional(Day),
  sort: Type.Optional(oneOf(leadSorts, 'updated: the latest first; due: the earliest first; name')),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
export type LeadQuery = Static<typeof LeadQuery>

export const LeadPage = closed({
  items: Type.Array(LeadItem),
  nextCursor: nullable(Type.String()),
  total: Type.Integer(),
  byStage: Type.Record(Type.String(), Type.Integer(), { description: 'How many in each stage' }),
})
export type LeadPage = Static<typeof LeadPage>

export const LeadMatchRequest = closed({
  requirement: Type.Optional(
    Type.Unsafe<Requirement>({ ...Requirement, description: 'Becomes the next version; absent: the latest' }),
  ),
})
export type LeadMatchRequest = Static<typeof LeadMatchRequest>

export const LeadMatch = closed({
  runId: uuid('of the recorded match'),
  requirementVersion: Type.Integer({ minimum: 1 }),
  result: MatchResult,
})
export type LeadMatch = Static<typeof LeadMatch>

export const NoteRequest = closed({ text: text(5000, 'Plain text') })
export type NoteRequest = Static<typeof NoteRequest>

export const VisitRequest = closed({
  startsAt: instant('Instant with its offset'),
  endsAt: instant('After the start'),
  place: text(300, 'Where to meet'),
  spaceIds: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50, uniqueItems: true }),
})
export type VisitRequest = Static<typeof VisitRequest>

export const VisitChange = closed(
  {
    startsAt: Type.Optional(VisitRequest.properties.startsAt),
    endsAt: Type.Optional(VisitRequest.properties.endsAt),
    place: Type.Optional(VisitRequest.properties.place),
    spaceIds: Type.Optional(VisitRequest.properties.spaceIds),
    isCancelled: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type VisitChange = Static<typeof VisitChange>

export const LeadHistory = closed({
  items: Type.Array(
    closed({
      id: Type.Integer(),
      at: instant('UTC'),
      actorId: nullable(Type.String({ description: 'Null: nobody signed in, or the service itself' })),
      actorRole: Type.String(),
      action: Type.String(),
      commitmentId: Type.Optional(
        Type.Integer({ description: 'Where it was done to a commitment for the lead' }),
      ),
      queueEntryId: Type.Optional(
        Type.Integer({ description: 'Where it was done to a place in line for the lead' }),
      ),
      before: Type.Unknown(),
      after: Type.Unknown(),
    }),
  ),
})
export type LeadHistory = Static<typeof LeadHistory>

export const MatchNews = closed({
  items: Type.Array(
    closed({
      id: Type.Integer(),
      leadId: uuid('of the lead'),
      firmName: Type.String(),
      at: instant('UTC'),
      because: oneOf(leadChangeCauses),
      gained: Type.Array(closed({ id: Type.String(), name: Bilingual })),
      lost: Type.Array(closed({ id: Type.String(), name: Bilingual })),
    }),
  ),
})
export type MatchNews = Static<typeof MatchNews>

export const ContactExport = closed({
  exportedAt: instant('UTC'),
  contact: Contact,
  firmName: Type.String(),
  source: oneOf(leadSources),
  createdAt: instant('UTC'),
  notes: Type.Array(LeadNote, { description: 'Those that name the person' }),
})
export type ContactExport = Static<typeof ContactExport>

export const EnquiryRequest = closed({
  firmName: FirmName,
  contact: closed(contact, { description: 'With a telephone number or an e-mail address' }),
  productLine: Type.Optional(oneOf(productLines)),
  requirement: Type.Optional(Requirement),
  message: Type.Optional(text(5000, 'Anything else')),
})
export type EnquiryRequest = Static<typeof EnquiryRequest>

export const EnquiryReceipt = closed({
  token: Type.String({ description: '128 bits or more; shown once. Who has it can follow the enquiry' }),
  path: Type.String({ description: 'Page on this site that follows the enquiry' }),
})
export type EnquiryReceipt = Static<typeof EnquiryReceipt>

export const enquiryStates = ['received', 'in_hand', 'closed'] as const

export const Enquiry = closed({
  state: oneOf(enquiryStates, 'received: nobody has taken it yet; in_hand: someone follows it; closed'),
  receivedAt: instant('UTC'),
  requirement: nullable(Requirement),
})
export type Enquiry = Static<typeof Enquiry>
