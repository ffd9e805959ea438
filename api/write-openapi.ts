import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describeApi } from './describe-api.ts'

/** Writes docs/openapi.json from the route schemas; no database is needed. */
const path = fileURLToPath(new URL('../docs/openapi.json', import.meta.url))
await mkdir(fileURLToPath(new URL('../docs/', import.meta.url)), { recursive: true })
await writeFile(path, await describeApi())
