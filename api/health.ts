import { Type } from 'typebox'
import { findInventoryVersion } from '../sql/queries/source.ts'
import { Problem } from './problem.ts'
import type { Api, Context } from './routes.ts'

/** healthz: the process answers. readyz: its database answers too. */
export function healthRoutes(api: Api, { db, live, database }: Context): void {
  const tags = ['health']
  const Health = Type.Object({ status: Type.Literal('ok') })
  api.get('/healthz', { schema: { tags, response: { 200: Health } } }, async () => ({
    status: 'ok' as const,
  }))
  api.get(
    '/readyz',
    {
      schema: {
        tags,
        response: {
          200: Type.Object({
            status: Type.Literal('ok'),
            engine: Type.String(),
            inventoryVersion: Type.Integer(),
          }),
        },
      },
    },
    async (request) => {
      await findInventoryVersion(db).catch((cause: unknown) => {
        request.log.error(cause, 'the database does not answer')
        throw new Problem('unavailable', {
          zh: '数据库没有应答，请稍后再试',
          en: 'The database does not answer. Try again shortly',
        })
      })
      return { status: 'ok' as const, engine: database.engine, inventoryVersion: live.version() }
    },
  )
}
