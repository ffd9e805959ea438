import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listMigrations, readMigration } from './migrate.ts'
import { projectFolder } from './project-folder.ts'
import { shippedDigest } from './seed/shipped-digest.ts'

/**
 * Where the packed data folder of this version is: the schema, the extension and what the documents say already in
 * place, so that a first start need not build them. The name carries a digest of what went in; another digest is another file.
 */
export async function packedPath(): Promise<string> {
  const digest = createHash('sha256')
  const engine = JSON.parse(await readFile(new URL('package.json', projectFolder), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of ['@electric-sql/pglite', '@electric-sql/pglite-postgis'])
    digest.update(engine.dependencies[name] ?? '')
  for (const name of await listMigrations()) digest.update(name).update(await readMigration(name))
  digest.update(await shippedDigest())
  return fileURLToPath(new URL(`dist/embedded-${digest.digest('hex').slice(0, 16)}.tar.gz`, projectFolder))
}

/** The packed folder where the build left one; without it a first start takes longer and ends the same. */
export async function findPacked(): Promise<string | undefined> {
  const path = await packedPath()
  return existsSync(path) ? path : undefined
}
