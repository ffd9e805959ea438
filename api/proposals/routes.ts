import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  NewShareLink,
  Proposal,
  ProposalBody,
  ProposalList,
  ProposalQuery,
  ProposalRequest,
  ShareLink,
  ShareLinkList,
  ShareRequest,
  uuid,
} from '../contract.ts'
import { once } from '../idempotency.ts'
import { keptNowhere } from '../kept-nowhere.ts'
import { actorOf } from '../leads/actor.ts'
import type { Api, Context } from '../routes.ts'
import { xlsxType } from '../workbook.ts'
import {
  draftProposal,
  keepProposal,
  proposalById,
  proposalsOfLead,
  type RematchesRuns,
  recordExport,
} from './proposal-service.ts'
import { openShare, revokeShare, shareProposal, sharesOfProposal } from './share-service.ts'
import { languageAsked, sendWorkbook, WorkbookQuery } from './workbook-answer.ts'

const tags = ['proposals']
const params = Type.Object({ id: uuid('of the proposal or link') })
/** Any text, so that one that cannot be a token is answered like one that is none. */
const tokenParams = Type.Object({ token: Type.String() })
const workbook = { 200: { content: { [xlsxType]: { schema: Type.Unknown() } } } }

/** Its address is a secret. */
const isSecret = [
  keptNowhere,
  async (_request: FastifyRequest, reply: FastifyReply) => {
    reply.header('x-robots-tag', 'noindex')
  },
]

export function proposalRoutes(api: Api, context: Context, runs: RematchesRuns): void {
  const { db, now, accounts } = context
  const actor = (request: FastifyRequest) => actorOf(request, now())

  api.post(
    '/api/proposals',
    {
      schema: {
        tags,
        summary: 'Freeze two to four options of a recorded match of a lead as a proposal',
        description:
          'The match is replayed and must give the result that was recorded. What the proposal shows is written once: no later change of the inventory, the rules or the lead reaches it.',
        body: ProposalRequest,
        response: { 201: Proposal },
      },
    },
    async (request, reply) => {
      const who = actor(request)
      // Outside of any transaction, since a match takes long and the embedded engine has one connection.
      const draft = await draftProposal(context, runs, who, request.body)
      const { body } = await once(db, request, who.author.at, async (db) => ({
        status: 201,
        body: await keepProposal(db, who, draft),
      }))
      return reply.code(201).header('location', `/api/proposals/${body.id}`).send(body)
    },
  )

  api.get(
    '/api/proposals',
    {
      schema: {
        tags,
        summary: 'Proposals of a lead, the latest first',
        querystring: ProposalQuery,
        response: { 200: ProposalList },
      },
    },
    async (request) => ({ items: await proposalsOfLead(db, actor(request), request.query.lead) }),
  )

  api.get(
    '/api/proposals/:id',
    {
      schema: { tags, summary: 'A proposal as it was written', params, response: { 200: Proposal } },
    },
    async (request) => proposalById(db, actor(request), request.params.id),
  )

  api.get(
    '/api/proposals/:id.xlsx',
    {
      schema: {
        tags,
        summary: 'A proposal as a workbook',
        params,
        querystring: WorkbookQuery,
        response: workbook,
      },
    },
    async (request, reply) => {
      const proposal = await proposalById(db, actor(request), request.params.id)
      await recordExport(db, actor(request), proposal)
      return sendWorkbook(reply, proposal.body, languageAsked(request))
    },
  )

  api.get(
    '/api/proposals/:id/shares',
    {
      schema: {
        tags,
        summary: 'The links to a proposal, without their tokens, the latest first',
        params,
        response: { 200: ShareLinkList },
      },
    },
    async (request) => ({ items: await sharesOfProposal(db, actor(request), request.params.id) }),
  )

  api.post(
    '/api/proposals/:id/shares',
    {
      schema: {
        tags,
        summary: 'A link by which anyone reads this proposal until a day',
        description: 'The token is in this answer and nowhere else. An Idempotency-Key has no effect here.',
        params,
        body: ShareRequest,
        response: { 201: NewShareLink },
      },
    },
    async (request, reply) => {
      const { params, body } = request
      const urlOf = (token: string) => `${accounts.baseUrl()}/share/${token}`
      const link = await shareProposal(db, actor(request), params.id, body.expiresOn, urlOf)
      return reply.code(201).send(link)
    },
  )

  api.post(
    '/api/shares/:id/revoke',
    {
      schema: {
        tags,
        summary: 'Withdraw a link: it opens nothing any more',
        description: 'Takes Idempotency-Key.',
        params,
        response: { 200: ShareLink },
      },
    },
    async (request) => {
      const who = actor(request)
      const { body } = await once(db, request, who.author.at, async (db) => ({
        status: 200,
        body: await revokeShare(db, who, request.params.id),
      }))
      return body
    },
  )

  api.get(
    '/api/share/:token',
    {
      onRequest: isSecret,
      schema: {
        tags,
        summary: 'What a link shows',
        description:
          'The proposal as it was written and nothing else. A link that has expired or was withdrawn is answered like one that there never was. How often and on which day last is counted; nothing of the reader is kept.',
        params: tokenParams,
        response: { 200: ProposalBody },
      },
    },
    async (request) => openShare(db, request.params.token, now()),
  )

  api.get(
    '/api/share/:token.xlsx',
    {
      onRequest: isSecret,
      schema: {
        tags,
        summary: 'What a link shows, as a workbook; counted like the page',
        params: tokenParams,
        querystring: WorkbookQuery,
        response: workbook,
      },
    },
    async (request, reply) =>
      sendWorkbook(reply, await openShare(db, request.params.token, now()), languageAsked(request)),
  )
}
