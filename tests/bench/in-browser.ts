import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { buildApp } from '../../api/app.ts'
import type { Database } from '../../sql/database.ts'
import { migrate } from '../../sql/migrate.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { seed } from '../../sql/seed/seed.ts'
import { launchBrowser } from '../support/browser.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'

const pages = fileURLToPath(new URL('../../dist/ui/', import.meta.url))

/** With a browser that draws by software and the shipped inventory in a database of its own; says why where it cannot. */
export async function inBrowser(
  name: string,
  run: (browser: Browser, database: Database) => Promise<void>,
  composing?: readonly string[],
): Promise<void> {
  const binaries = findPostgresBinaries()
  const browser = await launchBrowser(composing)
  if (binaries === undefined || typeof browser === 'string' || !existsSync(pages)) {
    console.log(`${name}: skipped, it needs PostgreSQL with PostGIS, a browser and npm run build`)
    return
  }
  const server = await startThrowawayPostgres(binaries)
  const database = openPostgres(server.url)
  try {
    await migrate(database)
    await seed(database, '2026-11-22')
    await run(browser, database)
  } finally {
    await browser.close()
    await database.close()
    await stopThrowawayPostgres(server)
  }
}

export async function served(database: Database, run: (url: string) => Promise<void>): Promise<void> {
  const config = { illustrative: true, isHttps: false, logLevel: 'silent' } as const
  const app = await buildApp({ database, now: () => new Date(), config, pages })
  try {
    await run(await app.listen({ port: 0, host: '127.0.0.1' }))
  } finally {
    await app.close()
  }
}
