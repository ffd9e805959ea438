import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

const geometryColumns = new Set(['boundary', 'geometry', 'position'])
const rowsAtOnce = 100

type Put = (db: Kysely<Tables>, table: keyof Tables, rows: readonly object[]) => Promise<void>

/**
 * Inserts seed rows where no row of the same key stands yet. Geometry is given as GeoJSON, object or text, and JSON
 * columns as values.
 */
export const insertRows: Put = async (db, table, rows) => {
  for (const values of batches(rows))
    await db
      .insertInto(table)
      .values(values as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** As `insertRows`, but a row that says something else under the same key is corrected; equal rows are not touched. */
export const upsertRows: Put = async (db, table, rows) => {
  const key = await primaryKeyOf(db, table)
  for (const values of batches(rows)) {
    const columns = Object.keys(values[0] ?? {}).filter((column) => !key.includes(column))
    const ofNew = columns.map((column) => sql.ref(`excluded.${column}`))
    const ofOld = columns.map((column) => sql.ref(`${table}.${column}`))
    await db
      .insertInto(table)
      .values(values as never)
      .onConflict((conflict) =>
        conflict
          .columns(key as never)
          .doUpdateSet(Object.fromEntries(columns.map((column, index) => [column, ofNew[index]])) as never)
          .where(sql<boolean>`(${sql.join(ofOld)}) is distinct from (${sql.join(ofNew)})`),
      )
      .execute()
  }
}

async function primaryKeyOf(db: Kysely<Tables>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = cast(${table} as regclass) and i.indisprimary`.execute(db)
  return rows.map(({ name }) => name)
}

function* batches(rows: readonly object[]) {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    yield rows.slice(start, start + rowsAtOnce).map(toColumns)
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
