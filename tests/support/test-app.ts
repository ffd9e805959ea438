import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Test } from 'tap'
import { buildApp } from '../../api/app.ts'
import type { Database } from '../../sql/database.ts'
import { testDatabase } from './test-database.ts'
import { type Inventory, testNoon } from './test-state.ts'

export interface TestApp {
  app: FastifyInstance
  database: Database
  /** GET, expecting 200, as JSON. */
  get<T>(url: string): Promise<T>
  /** POST, expecting 200, as JSON. */
  post<T>(url: string, body: unknown): Promise<T>
}

/** The service over a database of its own, at noon of the test day. */
export async function testApp(
  t: Test,
  { inventory = 'illustrative', now = () => testNoon }: { inventory?: Inventory; now?: () => Date } = {},
): Promise<TestApp> {
  const database = await testDatabase(t, inventory)
  const app = await buildApp({
    database,
    now,
    config: { illustrative: inventory === 'illustrative', isHttps: false, logLevel: 'silent' },
  })
  t.teardown(() => app.close())
  const json = async <T>(options: InjectOptions): Promise<T> => {
    const response = await app.inject(options)
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body.slice(0, 500)}`)
    return response.json<T>()
  }
  return {
    app,
    database,
    get: (url) => json({ url }),
    post: (url, body) => json({ method: 'POST', url, payload: body as object }),
  }
}
