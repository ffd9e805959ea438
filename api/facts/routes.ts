import { Type } from 'typebox'
import { authorOf } from '../accounts/author.ts'
import { SpacePatch, SpaceRecord } from '../contract.ts'
import { once } from '../idempotency.ts'
import { requireVersion } from '../inventory/space-version.ts'
import type { Api, Context } from '../routes.ts'
import { recordStatement } from './fact-service.ts'

export function factRoutes(api: Api, { db, now, illustrative }: Context): void {
  api.patch(
    '/api/spaces/:id',
    {
      schema: {
        tags: ['inventory'],
        summary: 'Record what was stated of a space, with its source',
        description:
          'Sets attributes (null: not known any more), confirms or moves the delivery, and answers the open questions about them. Needs If-Match with the ETag of the space, or with the version that the last change gave. Takes Idempotency-Key.',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        body: SpacePatch,
        response: { 200: SpaceRecord },
      },
    },
    async (request, reply) => {
      const author = authorOf(request, now())
      const { body } = await once(db, request, author.at, async (db) => ({
        status: 200,
        body: await recordStatement(
          db,
          { author, illustrative },
          request.params.id,
          request.body,
          requireVersion(request),
        ),
      }))
      return reply.header('etag', body.version).send(body)
    },
  )
}
