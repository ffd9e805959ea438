import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { projectFolder } from './project-folder.ts'

const folder = new URL('sql/migrations/', projectFolder)

/** Numbered files, forward only; the number orders them. */
export async function listMigrations(): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.sql')).sort()
}

export const readMigration = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8')

/**
 * Applies what is missing, each file in a transaction of its own, and returns the names applied. Several processes
 * may start at once: each file takes the lock and does nothing where another was first.
 */
export async function migrate(database: Database): Promise<string[]> {
  await database.script(`
    select pg_advisory_xact_lock(72110);
    create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`)
  const done = await sql<{ name: string }>`select name from migration`.execute(database.db)
  const applied = new Set(done.rows.map(({ name }) => name))
  const missing = (await listMigrations()).filter((name) => !applied.has(name))
  for (const name of missing) await database.script(once(name, await readMigration(name)))
  return missing
}

/** The name of a migration is a file name of ours: letters, digits, dash and dot. */
const once = (name: string, text: string) => `
  select pg_advisory_xact_lock(72110);
  insert into migration (name) values ('${name}');
  ${text}`
