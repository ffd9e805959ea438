import { mkdir, writeFile } from 'node:fs/promises'
import postgres from 'postgres'
import type { Database } from '../../sql/database.ts'
import { openEmbedded } from '../../sql/embedded.ts'
import { migrate } from '../../sql/migrate.ts'
import { findPacked } from '../../sql/pack.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { seed } from '../../sql/seed/seed.ts'
import { buildFresh } from './fresh-build.ts'
import { type Inventory, inventories, statePath, type TestState, testDay, testFolder } from './test-state.ts'
import { findPostgresBinaries, startThrowawayPostgres } from './throwaway-postgres.ts'

/**
 * Before the test files: chooses the engine and prepares the inventories that each file copies. PostgreSQL where it
 * is reachable (TEST_DATABASE_URL, or local server binaries), else the embedded engine; TEST_ENGINE decides otherwise.
 */
const wanted = process.env.TEST_ENGINE
if (wanted !== undefined && wanted !== 'postgres' && wanted !== 'embedded')
  throw new Error(`TEST_ENGINE is ${wanted}; it must be postgres or embedded`)
await mkdir(testFolder, { recursive: true })
await buildFresh()
const state = await prepare()
await writeFile(statePath, JSON.stringify(state))
console.error(`tests run on the ${state.engine} engine`)

async function prepare(): Promise<TestState> {
  const binaries = findPostgresBinaries()
  const given = process.env.TEST_DATABASE_URL
  if (wanted === 'embedded' || (given === undefined && binaries === undefined)) {
    if (wanted === 'postgres')
      throw new Error('TEST_ENGINE is postgres, but no PostgreSQL with PostGIS was found')
    return { engine: 'embedded', templates: await each(packTemplate) }
  }
  const server = given === undefined && binaries ? await startThrowawayPostgres(binaries) : null
  const url = given ?? server?.url ?? ''
  return {
    engine: 'postgres',
    url,
    server,
    templates: await each((inventory) => createTemplate(url, inventory)),
  }
}

async function each(make: (inventory: Inventory) => Promise<string>): Promise<Record<Inventory, string>> {
  const made: Partial<Record<Inventory, string>> = {}
  for (const inventory of inventories) made[inventory] = await make(inventory)
  return made as Record<Inventory, string>
}

async function fill(database: Database, inventory: Inventory): Promise<void> {
  await migrate(database)
  await seed(database, inventory === 'illustrative' ? testDay : null)
}

async function packTemplate(inventory: Inventory): Promise<string> {
  const database = await openEmbedded({ packed: await findPacked() })
  await fill(database, inventory)
  const path = `${testFolder}${inventory}.tar.gz`
  await writeFile(path, await database.pack())
  await database.close()
  return path
}

async function createTemplate(url: string, inventory: Inventory): Promise<string> {
  const name = `luodi_template_${inventory}_${process.pid}`
  const sql = postgres(url, { max: 1 })
  await sql`create database ${sql(name)}`
  await sql.end()
  const database = openPostgres(withName(url, name), 2)
  await fill(database, inventory)
  await database.close()
  return name
}

function withName(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
