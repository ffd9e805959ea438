import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockDataFolder } from './data-folder-lock.ts'

/** Puts the demo back to how it ships: the embedded data goes, the next start makes it anew. */
const folder = process.env.LUODI_DATA || '.data'
if (process.env.DATABASE_URL) {
  console.error(
    'DATABASE_URL is set: a PostgreSQL database is never reset from here. Unset it to reset the demo.',
  )
  process.exit(1)
}
try {
  const release = await lockDataFolder(folder)
  await rm(join(folder, 'pgdata'), { recursive: true, force: true })
  await release()
  console.log(`${folder} is reset; npm start makes the demo anew`)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exit(1)
}
