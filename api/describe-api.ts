import Fastify from 'fastify'
import type { Database } from '../sql/database.ts'
import { useGuard } from './accounts/guard.ts'
import { publicReader } from './accounts/reader.ts'
import { useDocumentation } from './documentation.ts'
import { registerRoutes } from './register-routes.ts'
import type { Context } from './routes.ts'

/** The OpenAPI document as it is kept in docs/, from routes that are registered but never called. */
export async function describeApi(): Promise<string> {
  const app = Fastify()
  useGuard(app, { findReader: async () => publicReader })
  await useDocumentation(app)
  const unused = { database: {} as Database, db: {}, live: {}, accounts: {} } as unknown as Context
  await registerRoutes(app, unused)
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  return text
}
