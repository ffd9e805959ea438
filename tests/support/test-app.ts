import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Test } from 'tap'
import type { FindReader } from '../../api/accounts/guard.ts'
import { type AppOptions, buildApp } from '../../api/app.ts'
import type { Database } from '../../sql/database.ts'
import { type LogWatch, learnFrom, watchLog } from './log-watch.ts'
import { testDatabase } from './test-database.ts'
import { type Inventory, testNoon } from './test-state.ts'

export interface TestApp {
  app: FastifyInstance
  database: Database
  /** What was printed on the console: one-time links. */
  printed: string[]
  log: LogWatch
  /** GET, expecting 200, as JSON. */
  get<T>(url: string): Promise<T>
  /** POST, expecting 200, as JSON. */
  post<T>(url: string, body: unknown): Promise<T>
}

export interface TestAppOptions {
  /** Who a request is from, where signing in is not what is tested. */
  findReader?: FindReader
  inventory?: Inventory
  now?: () => Date
  config?: Partial<AppOptions['config']>
  /** Folder of the built pages, for tests in a browser. */
  pages?: string
}

/** The service over a database of its own, at noon of the test day. */
export async function testApp(
  t: Test,
  { inventory = 'illustrative', now = () => testNoon, config = {}, findReader, pages }: TestAppOptions = {},
): Promise<TestApp> {
  const database = await testDatabase(t, inventory)
  const printed: string[] = []
  const log = watchLog()
  const app = await buildApp({
    database,
    now,
    config: { illustrative: inventory === 'illustrative', isHttps: false, logLevel: 'info', ...config },
    print: (line) => printed.push(line),
    logTo: log.stream,
    pages,
    ...(findReader ? { findReader } : {}),
  })
  learnFrom(app)
  t.teardown(async () => {
    await app.close()
    const leak = log.leak()
    if (leak !== undefined) throw new Error(`something secret was logged: ${leak}`)
  })
  const json = async <T>(options: InjectOptions): Promise<T> => {
    const response = await app.inject(options)
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body.slice(0, 500)}`)
    return response.json<T>()
  }
  return {
    app,
    database,
    printed,
    log,
    get: (url) => json({ url }),
    post: (url, body) => json({ method: 'POST', url, payload: body as object }),
  }
}
