import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Db } from '../../sql/database.ts'
import { takeAttempt } from '../accounts/attempts.ts'
import { authorOf } from '../accounts/author.ts'
import {
  Contact,
  ContactChange,
  ContactExport,
  ContactRequest,
  Enquiry,
  EnquiryReceipt,
  EnquiryRequest,
  Lead,
  LeadChangeRequest,
  LeadHistory,
  LeadItem,
  LeadMatch,
  LeadMatchRequest,
  LeadNote,
  LeadPage,
  LeadQuery,
  LeadRequest,
  LeadVisit,
  MatchNews,
  NoteRequest,
  RowId,
  VisitChange,
  VisitRequest,
} from '../contract.ts'
import { type Answer, once } from '../idempotency.ts'
import { requireMatch } from '../if-match.ts'
import { refuseFaults } from '../match-runs/requirement-version.ts'
import { type Api, type Context, momentOf } from '../routes.ts'
import { type Actor, actorOf } from './actor.ts'
import { addContact, changeContact, eraseContact, exportContact } from './contact-service.ts'
import { followEnquiry, leaveEnquiry } from './enquiry-service.ts'
import { matchLead, type RecordsMatches } from './lead-match-service.ts'
import { addLead, changeLead, leadById, pageOfLeads } from './lead-service.ts'
import { historyOfLead, seeNews, unseenNews } from './news-service.ts'
import { leadTag } from './present.ts'
import { addNote, calendarOfLead, calendarOfTeam, changeVisit, planVisit } from './visit-service.ts'

const tags = ['leads']
const uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const params = Type.Object({ id: uuid })
const calendar = 'text/calendar; charset=utf-8'

/** What it says is for its reader alone. */
const onRequest = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  reply.header('cache-control', 'no-store')
}

export function leadRoutes(api: Api, context: Context, runs: RecordsMatches): void {
  const { db, now } = context
  const actor = (request: FastifyRequest): Actor => actorOf(request, now())

  /** A write that has one effect per Idempotency-Key. */
  async function write<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    status: Answer<T>['status'],
    work: (db: Db, actor: Actor) => Promise<T>,
  ): Promise<T> {
    const who = actor(request)
    const answer = await once(db, request, who.author.at, async (db) => ({
      status,
      body: await work(db, who),
    }))
    reply.code(answer.status)
    return answer.body
  }

  api.get(
    '/api/leads',
    {
      onRequest,
      schema: { tags, summary: 'Leads within reach', querystring: LeadQuery, response: { 200: LeadPage } },
    },
    async (request) => pageOfLeads(db, actor(request), request.query),
  )

  api.post(
    '/api/leads',
    {
      onRequest,
      schema: {
        tags,
        summary: 'A new lead, followed by whoever enters it',
        description:
          'A firm whose name is known among the leads within reach is refused (409) unless `isAnother`.',
        body: LeadRequest,
        response: { 201: LeadItem },
      },
    },
    async (request, reply) => {
      refuseContradictions(request.body.requirement)
      const item = await write(request, reply, 201, (db, who) => addLead(db, who, request.body))
      return reply.header('location', `/api/leads/${item.id}`).send(item)
    },
  )

  api.get(
    '/api/leads/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: 'One lead with contacts, requirement, notes and visits',
        description: 'The ETag is what a change is made with (If-Match).',
        params,
        response: { 200: Lead },
      },
    },
    async (request, reply) => {
      const { row, lead } = await leadById(db, actor(request), request.params.id)
      return reply.header('etag', leadTag(row)).send(lead)
    },
  )

  api.patch(
    '/api/leads/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Change what is known of a lead, its stage, owner or next step',
        params,
        body: LeadChangeRequest,
        response: { 200: LeadItem },
      },
    },
    async (request, reply) => {
      const { row, item } = await changeLead(db, actor(request), request.params.id, request.body, (before) =>
        requireMatch(request, leadTag(before)),
      )
      return reply.header('etag', leadTag(row)).send(item)
    },
  )

  api.post(
    '/api/leads/:id/match',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Match what the lead looks for, and record it',
        params,
        body: LeadMatchRequest,
        response: { 200: LeadMatch },
      },
    },
    async (request) => matchLead(db, runs, actor(request), request.params.id, request.body.requirement),
  )

  api.get(
    '/api/leads/:id/history',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Everything that was done to a lead, the latest first',
        params,
        response: { 200: LeadHistory },
      },
    },
    async (request) => historyOfLead(db, actor(request), request.params.id),
  )

  api.post(
    '/api/leads/:id/notes',
    {
      onRequest,
      schema: { tags, summary: 'Add a note', params, body: NoteRequest, response: { 201: LeadNote } },
    },
    async (request, reply) => {
      const note = await write(request, reply, 201, (db, who) =>
        addNote(db, who, request.params.id, request.body),
      )
      return reply.send(note)
    },
  )

  api.post(
    '/api/leads/:id/contacts',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Add a person at the firm',
        params,
        body: ContactRequest,
        response: { 201: Contact },
      },
    },
    async (request, reply) => {
      const contact = await write(request, reply, 201, (db, who) =>
        addContact(db, who, request.params.id, request.body),
      )
      return reply.send(contact)
    },
  )

  api.patch(
    '/api/contacts/:id',
    {
      onRequest,
      schema: { tags, summary: 'Change a contact', params, body: ContactChange, response: { 200: Contact } },
    },
    async (request) => changeContact(db, actor(request), request.params.id, request.body),
  )

  api.post(
    '/api/contacts/:id/erase',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Forget a person: what is kept of them, and the notes that name them',
        description: 'Cannot be undone. The lead, its commitments and its history stay.',
        params,
        response: { 200: Contact },
      },
    },
    async (request) => eraseContact(db, actor(request), request.params.id),
  )

  api.get(
    '/api/contacts/:id/export',
    {
      onRequest,
      schema: {
        tags,
        summary: 'All that is kept of a person, for the person',
        params,
        response: { 200: ContactExport },
      },
    },
    async (request) => exportContact(db, actor(request), request.params.id),
  )

  api.post(
    '/api/leads/:id/visits',
    {
      onRequest,
      schema: { tags, summary: 'Plan a visit', params, body: VisitRequest, response: { 201: LeadVisit } },
    },
    async (request, reply) => {
      const visit = await write(request, reply, 201, (db, who) =>
        planVisit(db, who, request.params.id, request.body),
      )
      return reply.send(visit)
    },
  )

  api.patch(
    '/api/visits/:id',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Move or cancel a visit',
        params,
        body: VisitChange,
        response: { 200: LeadVisit },
      },
    },
    async (request) => changeVisit(db, actor(request), request.params.id, request.body),
  )

  api.get(
    '/api/leads/:id/visits.ics',
    { onRequest, schema: { tags, summary: 'Visits of a lead as iCalendar', params } },
    async (request, reply) =>
      reply.type(calendar).send(await calendarOfLead(db, actor(request), request.params.id)),
  )

  api.get(
    '/api/visits.ics',
    { onRequest, schema: { tags, summary: 'Visits of all leads within reach as iCalendar' } },
    async (request, reply) => reply.type(calendar).send(await calendarOfTeam(db, actor(request))),
  )

  api.get(
    '/api/lead-news',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Matches that leads gained or lost and that nobody has seen yet',
        response: { 200: MatchNews },
      },
    },
    async (request) => unseenNews(db, actor(request)),
  )

  api.post(
    '/api/lead-news/:id/seen',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Take a change off the list',
        params: Type.Object({ id: RowId }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await seeNews(db, actor(request), Number(request.params.id))
      return reply.code(204).send(null)
    },
  )

  api.post(
    '/api/enquiries',
    {
      onRequest,
      schema: {
        tags,
        summary: 'Leave a requirement with the staff, without an account',
        description: 'At most 10 an hour from one address.',
        body: EnquiryRequest,
        response: { 201: EnquiryReceipt },
      },
    },
    async (request, reply) => {
      refuseContradictions(request.body.requirement)
      const at = now()
      await takeAttempt(db, 'enquiry_address', request.ip, at)
      const author = authorOf(request, at)
      const receipt = await leaveEnquiry(db, author, author.id, request.body)
      return reply.code(201).send(receipt)
    },
  )

  api.get(
    '/api/enquiries/:token',
    {
      onRequest,
      schema: {
        tags,
        summary: 'How an enquiry stands, for whoever has its token',
        params: Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}$' }) }),
        response: { 200: Enquiry },
      },
    },
    async (request) => followEnquiry(db, request.params.token),
  )

  function refuseContradictions(requirement: Static<typeof LeadRequest>['requirement']): void {
    if (requirement === undefined) return
    refuseFaults(requirement, momentOf(context, undefined).asOf, context.live.current())
  }
}
