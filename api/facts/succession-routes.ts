import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { authorOf } from '../accounts/author.ts'
import { writerOf } from '../commitments/writer.ts'
import { SpaceMerge, SpaceSplit, SpaceSuccession } from '../contract.ts'
import { once } from '../idempotency.ts'
import { requireVersion } from '../inventory/space-version.ts'
import type { Api, Context } from '../routes.ts'
import { type Divider, mergeSpaces, splitSpace } from './succession-service.ts'

const tags = ['inventory']

export function successionRoutes(api: Api, { db, now, illustrative }: Context): void {
  const dividerOf = (request: FastifyRequest): Divider => {
    const at = now()
    return { author: authorOf(request, at), writer: writerOf(request, at), illustrative }
  }

  api.post(
    '/api/spaces/:id/split',
    {
      schema: {
        tags,
        summary: 'Put several units in the place of one, of the same area together',
        description:
          'The space is retired: it stays readable in the ledger and takes no commitment any more. Each commitment that runs goes on in the part that names it; one that is named nowhere or does not fit is in the way (409 succession_blocked, with what to do). Needs If-Match as a change of the space does. Takes Idempotency-Key.',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        body: SpaceSplit,
        response: { 201: SpaceSuccession },
      },
    },
    async (request, reply) => {
      const divider = dividerOf(request)
      const { body } = await once(db, request, divider.author.at, async (db) => ({
        status: 201,
        body: await splitSpace(db, divider, request.params.id, request.body, requireVersion(request)),
      }))
      return reply.code(201).send(body)
    },
  )

  api.post(
    '/api/spaces/merge',
    {
      schema: {
        tags,
        summary: 'Put one unit in the place of several of one building that lie next to each other',
        description:
          'The spaces are retired, and all that runs on them goes on in the new one. Needs If-Match with the tags of all of them, separated by commas. Takes Idempotency-Key.',
        body: SpaceMerge,
        response: { 201: SpaceSuccession },
      },
    },
    async (request, reply) => {
      const divider = dividerOf(request)
      const { body } = await once(db, request, divider.author.at, async (db) => ({
        status: 201,
        body: await mergeSpaces(db, divider, request.body, requireVersion(request)),
      }))
      return reply.code(201).send(body)
    },
  )
}
