import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { packedPath } from './pack.ts'

/** Builds the packed data folder of this version: an empty database with the schema in place. */
const database = await openEmbedded({})
await migrate(database)
const path = await packedPath()
await mkdir(dirname(path), { recursive: true })
await writeFile(path, await database.pack())
await database.close()
console.log(`packed ${path.split('/').at(-1)}`)
