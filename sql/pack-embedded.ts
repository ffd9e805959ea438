import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { packedPath } from './pack.ts'
import { seed } from './seed/seed.ts'

/** Builds the packed data folder of this version: the schema and what the documents say; the breakdown is a setting. */
const database = await openEmbedded({})
await migrate(database)
await seed(database, null)
const path = await packedPath()
await mkdir(dirname(path), { recursive: true })
await writeFile(path, await database.pack())
await database.close()
console.log(`packed ${path.split('/').at(-1)}`)
