import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { authorOf } from '../accounts/author.ts'
import { reachOf } from '../accounts/reach.ts'
import {
  Question,
  QuestionPage,
  QuestionQuery,
  QuestionRequest,
  RowId,
  SpacePatch,
  SpaceRecord,
} from '../contract.ts'
import { once } from '../idempotency.ts'
import type { Api, Context } from '../routes.ts'
import { type Asker, answerQuestion, askQuestion, pageOfQuestions } from './question-service.ts'

const tags = ['questions']

export function questionRoutes(api: Api, { db, now, illustrative }: Context): void {
  const askerOf = (request: FastifyRequest): Asker => ({
    author: authorOf(request, now()),
    teamId: request.reader.kind === 'public' ? null : request.reader.teamId,
    reach: reachOf(request.reader, request.scope),
    illustrative,
  })

  api.post(
    '/api/questions',
    {
      schema: {
        tags,
        summary: 'Ask a park about one space',
        description: 'Takes Idempotency-Key.',
        body: QuestionRequest,
        response: { 201: Question },
      },
    },
    async (request, reply) => {
      const asker = askerOf(request)
      const { body } = await once(db, request, asker.author.at, async (db) => ({
        status: 201,
        body: await askQuestion(db, asker, request.body),
      }))
      return reply.code(201).send(body)
    },
  )

  api.get(
    '/api/questions',
    {
      schema: {
        tags,
        summary: 'Questions to parks, the newest first',
        querystring: QuestionQuery,
        response: { 200: QuestionPage },
      },
    },
    (request) => pageOfQuestions(db, askerOf(request), request.query),
  )

  api.post(
    '/api/questions/:id/answer',
    {
      schema: {
        tags,
        summary: 'Record the answer to a question',
        description:
          'The same as a change of the space that gives what was asked; it answers every open question about the same thing. Takes Idempotency-Key.',
        params: Type.Object({ id: RowId }),
        body: SpacePatch,
        response: { 200: SpaceRecord },
      },
    },
    async (request) => {
      const asker = askerOf(request)
      const { body } = await once(db, request, asker.author.at, async (db) => ({
        status: 200,
        body: await answerQuestion(db, asker, Number(request.params.id), request.body),
      }))
      return body
    },
  )
}
