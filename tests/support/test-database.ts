import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { Test } from 'tap'
import type { Database } from '../../sql/database.ts'
import { openEmbedded } from '../../sql/embedded.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { type Inventory, readTestState } from './test-state.ts'

/** A database of the test's own with a shipped inventory in it, gone when the test ends. */
export async function testDatabase(t: Test, inventory: Inventory = 'illustrative'): Promise<Database> {
  const state = await readTestState()
  const template = state.templates[inventory]
  if (state.engine === 'embedded') {
    const database = await openEmbedded({ packed: template })
    t.teardown(() => database.close())
    return database
  }
  const name = `luodi_test_${randomBytes(6).toString('hex')}`
  const sql = postgres(state.url, { max: 1, onnotice: () => undefined })
  await sql`create database ${sql(name)} template ${sql(template)}`
  await sql.end()
  const address = new URL(state.url)
  address.pathname = `/${name}`
  const database = openPostgres(address.href, 8)
  t.teardown(async () => {
    await database.close()
    await dropDatabase(state.url, name)
  })
  return database
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql`drop database if exists ${sql(name)} with (force)`
  await sql.end()
}
