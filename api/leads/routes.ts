import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { LeadRow } from '../../sql/queries/lead.ts'
import { listLeadOwners } from '../../sql/queries/person.ts'
import {
  Lead,
  LeadChangeRequest,
  LeadHistory,
  LeadItem,
  LeadMatch,
  LeadMatchRequest,
  LeadOwners,
  LeadPage,
  LeadQuery,
  LeadRequest,
  MatchNews,
  RowId,
  uuid,
} from '../contract.ts'
import { requireMatch } from '../if-match.ts'
import type { Api, Context } from '../routes.ts'
import { type Actor, actorOf } from './actor.ts'
import { keepMatch, type RecordsMatches, runFor } from './lead-match-service.ts'
import { addLead, changeLead, leadById, pageOfLeads } from './lead-service.ts'
import { leadWrite } from './lead-write.ts'
import { historyOfLead, seeNews, unseenNews } from './news-service.ts'
import { leadTag } from './present.ts'
import { refuseContradictions } from './refuse-contradictions.ts'

const tags = ['leads']
const params = Type.Object({ id: uuid('of the lead') })

/** Leads, what they look for, and what they gained or lost. */
export function leadRoutes(api: Api, context: Context, runs: RecordsMatches): void {
  const { db, now } = context
  const actor = (request: FastifyRequest): Actor => actorOf(request, now())
  const write = leadWrite(db, now)

  api.get(
    '/api/leads',
    {
      schema: { tags, summary: 'Leads within reach', querystring: LeadQuery, response: { 200: LeadPage } },
    },
    async (request) => pageOfLeads(db, actor(request), request.query),
  )

  api.post(
    '/api/leads',
    {
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
      refuseContradictions(context, request.body.requirement)
      const item = await write(request, reply, (db, who) => addLead(db, who, request.body))
      return reply.header('location', `/api/leads/${item.id}`).send(item)
    },
  )

  api.get(
    '/api/leads/:id',
    {
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
      schema: {
        tags,
        summary: 'Change what is known of a lead, its stage, owner or next step',
        params,
        body: LeadChangeRequest,
        response: { 200: LeadItem },
      },
    },
    async (request, reply) => {
      const check = (before: LeadRow) => requireMatch(request, leadTag(before))
      const { tag, item } = await write(
        request,
        reply,
        async (db, who) => {
          const { row, item } = await changeLead(db, who, request.params.id, request.body, check)
          return { tag: leadTag(row), item }
        },
        200,
      )
      return reply.header('etag', tag).send(item)
    },
  )

  api.post(
    '/api/leads/:id/match',
    {
      schema: {
        tags,
        summary: 'Match what the lead looks for, and record it',
        params,
        body: LeadMatchRequest,
        response: { 200: LeadMatch },
      },
    },
    async (request, reply) => {
      // Outside of any transaction, since a match takes long and the embedded engine has one connection.
      const run = await runFor(db, runs, actor(request), request.params.id, request.body.requirement)
      return write(request, reply, (db, who) => keepMatch(db, who, request.params.id, run), 200)
    },
  )

  api.get(
    '/api/leads/:id/history',
    {
      schema: {
        tags,
        summary: 'Everything that was done to a lead, the latest first',
        params,
        response: { 200: LeadHistory },
      },
    },
    async (request) => historyOfLead(db, actor(request), request.params.id),
  )

  api.get(
    '/api/lead-owners',
    {
      schema: {
        tags,
        summary: 'Who follows leads: the names of the own team; of everyone for those who read all leads',
        response: { 200: LeadOwners },
      },
    },
    async (request) => ({ items: await listLeadOwners(db, actor(request).reach) }),
  )

  api.get(
    '/api/lead-news',
    {
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
      schema: {
        tags,
        summary: 'Take a change off the list',
        params: Type.Object({ id: RowId }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await write(
        request,
        reply,
        async (db, who) => {
          await seeNews(db, who, Number(request.params.id))
          return null
        },
        200,
      )
      return reply.code(204).send(null)
    },
  )
}
