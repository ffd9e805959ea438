import { Type } from 'typebox'
import { ApiKeyRequest, ApiKeys, NewApiKey } from '../contract.ts'
import type { Api, Context } from '../routes.ts'
import { authorOf } from './author.ts'
import { addKey, allKeys, endKey } from './key-service.ts'

const tags = ['people']

/** Keys by which systems call the interface. */
export function keyRoutes(api: Api, { db, now }: Context): void {
  api.get(
    '/api/keys',
    { schema: { tags, summary: 'Keys of systems, the latest first', response: { 200: ApiKeys } } },
    async () => ({ items: await allKeys(db) }),
  )

  api.post(
    '/api/keys',
    {
      schema: {
        tags,
        summary: 'Give a system a key',
        description:
          'Sent as `Authorization: Bearer`. It reaches what its role reaches, and nothing that is a person’s own.',
        body: ApiKeyRequest,
        response: { 201: NewApiKey },
      },
    },
    async (request, reply) => {
      const key = await addKey(db, request.body, authorOf(request, now()))
      return reply.code(201).send(key)
    },
  )

  api.delete(
    '/api/keys/:id',
    {
      schema: {
        tags,
        summary: 'End a key',
        params: Type.Object({ id: Type.String({ maxLength: 60 }) }),
        response: { 204: Type.Null({ description: 'Done' }) },
      },
    },
    async (request, reply) => {
      await endKey(db, request.params.id, authorOf(request, now()))
      return reply.code(204).send(null)
    },
  )
}
