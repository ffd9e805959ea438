import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lockDataFolder } from './data-folder-lock.ts'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { findPacked } from './pack.ts'
import { openPostgres } from './postgres.ts'
import { seed } from './seed/seed.ts'

export interface InventoryOptions {
  databaseUrl?: string | undefined
  dataFolder: string
  illustrative: boolean
}

/**
 * Opens the database that the settings name, migrated and with the shipped inventory in it.
 * @param today YYYY-MM-DD; illustrative holds are placed around it
 * @throws DataFolderBusy where another process has the embedded data
 */
export async function openInventory(options: InventoryOptions, today: string): Promise<Database> {
  const database = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : await openFolder(options.dataFolder)
  try {
    await migrate(database)
    await seed(database, options.illustrative ? today : null)
    return database
  } catch (cause) {
    await database.close()
    throw cause
  }
}

async function openFolder(folder: string): Promise<Database> {
  const release = await lockDataFolder(folder)
  const data = join(folder, 'pgdata')
  const isNew = !existsSync(join(data, 'PG_VERSION'))
  const database = await openEmbedded({ folder: data, packed: isNew ? await findPacked() : undefined })
  return {
    ...database,
    async close() {
      await database.close()
      await release()
    },
  }
}
