import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  Contact,
  ContactChange,
  ContactExport,
  ContactRequest,
  LeadNote,
  LeadVisit,
  NoteRequest,
  uuid,
  VisitChange,
  VisitRequest,
} from '../contract.ts'
import type { Api, Context } from '../routes.ts'
import { type Actor, actorOf } from './actor.ts'
import { addContact, changeContact, eraseContact, exportContact } from './contact-service.ts'
import { leadWrite } from './lead-write.ts'
import { addNote, calendarOfLead, calendarOfTeam, changeVisit, planVisit } from './visit-service.ts'

const tags = ['leads']
const params = Type.Object({ id: uuid('of the lead, contact or visit') })
const calendar = 'text/calendar; charset=utf-8'

/** Working with a lead: its persons, notes and visits. */
export function followUpRoutes(api: Api, { db, now }: Context): void {
  const actor = (request: FastifyRequest): Actor => actorOf(request, now())
  const write = leadWrite(db, now)

  api.post(
    '/api/leads/:id/notes',
    {
      schema: { tags, summary: 'Add a note', params, body: NoteRequest, response: { 201: LeadNote } },
    },
    async (request, reply) => {
      const note = await write(request, reply, (db, who) => addNote(db, who, request.params.id, request.body))
      return reply.send(note)
    },
  )

  api.post(
    '/api/leads/:id/contacts',
    {
      schema: {
        tags,
        summary: 'Add a person at the firm',
        params,
        body: ContactRequest,
        response: { 201: Contact },
      },
    },
    async (request, reply) => {
      const contact = await write(request, reply, (db, who) =>
        addContact(db, who, request.params.id, request.body),
      )
      return reply.send(contact)
    },
  )

  api.patch(
    '/api/contacts/:id',
    {
      schema: { tags, summary: 'Change a contact', params, body: ContactChange, response: { 200: Contact } },
    },
    (request, reply) =>
      write(request, reply, (db, who) => changeContact(db, who, request.params.id, request.body), 200),
  )

  api.post(
    '/api/contacts/:id/erase',
    {
      schema: {
        tags,
        summary: 'Forget a person: what is kept of them, and the notes that name them',
        description: 'Cannot be undone. The lead, its commitments and its history stay.',
        params,
        response: { 200: Contact },
      },
    },
    (request, reply) => write(request, reply, (db, who) => eraseContact(db, who, request.params.id), 200),
  )

  api.get(
    '/api/contacts/:id/export',
    {
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
      schema: { tags, summary: 'Plan a visit', params, body: VisitRequest, response: { 201: LeadVisit } },
    },
    async (request, reply) => {
      const visit = await write(request, reply, (db, who) =>
        planVisit(db, who, request.params.id, request.body),
      )
      return reply.send(visit)
    },
  )

  api.patch(
    '/api/visits/:id',
    {
      schema: {
        tags,
        summary: 'Move or cancel a visit',
        params,
        body: VisitChange,
        response: { 200: LeadVisit },
      },
    },
    (request, reply) =>
      write(request, reply, (db, who) => changeVisit(db, who, request.params.id, request.body), 200),
  )

  api.get(
    '/api/leads/:id/visits.ics',
    { schema: { tags, summary: 'Visits of a lead as iCalendar', params } },
    async (request, reply) =>
      reply.type(calendar).send(await calendarOfLead(db, actor(request), request.params.id)),
  )

  api.get(
    '/api/visits.ics',
    { schema: { tags, summary: 'Visits of all leads within reach as iCalendar' } },
    async (request, reply) => reply.type(calendar).send(await calendarOfTeam(db, actor(request))),
  )
}
