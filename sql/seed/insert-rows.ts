import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

const geometryColumns = new Set(['boundary', 'geometry', 'position'])
const rowsAtOnce = 100

/**
 * Inserts seed rows where no row of the same key stands yet. Geometry is given as GeoJSON, object or text, and JSON
 * columns as values.
 */
export async function insertRows(
  db: Kysely<Tables>,
  table: keyof Tables,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const values = rows.slice(start, start + rowsAtOnce).map(toColumns)
    await db
      .insertInto(table)
      .values(values as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

const toColumns = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toColumn(column, value)]))

function toColumn(column: string, value: unknown): unknown {
  if (value === null) return null
  if (geometryColumns.has(column)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return column === 'boundary'
      ? sql`ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${text}), 4326))`
      : sql`ST_SetSRID(ST_GeomFromGeoJSON(${text}), 4326)`
  }
  // Cast from text, since one driver would encode a string bound as jsonb a second time.
  if (column === 'zoning') return sql`cast(cast(${JSON.stringify(value)} as text) as jsonb)`
  return value
}
