import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DataFolderBusy } from '../sql/data-folder-lock.ts'
import { openInventory } from '../sql/open.ts'
import { projectFolder } from '../sql/project-folder.ts'
import { prepareAccounts } from './accounts/first-admin.ts'
import { dayInShanghai } from './clock.ts'
import { ConfigError, readConfig } from './config.ts'
import { shownOrigin } from './shown-origin.ts'

const pages = fileURLToPath(new URL('dist/ui/', projectFolder))
const stopWithinMs = 10_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const now = () => new Date()
  // Opening the database waits more than it works, so the rest of the program is read meanwhile.
  const opening = openInventory(config, dayInShanghai(now()))
  const [database, { buildApp }] = await Promise.all([opening, import('./app.ts')])
  const app = await buildApp({
    database,
    config,
    now,
    pages: existsSync(pages) ? pages : undefined,
  })

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await app.close()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

  const url = await app.listen({ port: config.port, host: config.host })
  const address = shownOrigin(url)
  console.log(`Luodi 落地 is ready: ${address}`)
  await prepareAccounts(database.db, { baseUrl: config.baseUrl ?? address, now: now(), print: console.log })
}

start().catch((cause: unknown) => {
  const expected = cause instanceof ConfigError || cause instanceof DataFolderBusy
  console.error(expected ? cause.message : cause)
  process.exit(1)
})
