import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { SourceTable } from '../tables.ts'

export const listSources = (db: Db): Promise<SourceTable[]> =>
  db.selectFrom('source').selectAll().orderBy('id').execute()

/** The inventory version: that of the last change whose transaction is over. */
export async function findInventoryVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('inventory_version').select('version').executeTakeFirstOrThrow()
  return row.version
}

/** Reads one geometry column as GeoJSON with six decimals, about 0.1 m. */
export const asGeoJson = (column: string) => sql<GeoJSON.Geometry>`ST_AsGeoJSON(${sql.ref(column)}, 6)::json`
