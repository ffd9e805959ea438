import { once } from 'node:events'
import type { Sql } from 'postgres'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'

const columns = [
  'id',
  'cluster_id',
  'plate',
  'use',
  'floor_area_m2',
  'is_divisible',
  'min_divisible_m2',
  'delivery_planned_on',
  'delivery_confirmed_on',
  'clear_height_m',
  'floor_load_kn_m2',
  'power_kva',
  'cleanroom_state',
  'cleanroom_iso',
  'industrial_drain',
  'fire_category',
  'rent_yuan_m2_day',
  'tenures',
  'single_use',
  'parcel_floor_area_m2',
  'taken_firmly',
  'taken_m2',
  'taken_to',
  'taken_expires_at',
] as const

type Cell = string | number | boolean | null

/** One row with all that the statement reads: no join, which is kind to the database. */
function cells(space: SnapshotRow): Record<(typeof columns)[number], Cell> {
  const [taken] = space.commitments
  return {
    ...space,
    plate: space.zoning?.map(({ code }) => code).join('/') ?? null,
    tenures: space.tenures && `{${space.tenures.join()}}`,
    taken_firmly: taken ? taken.kind !== 'hold' : null,
    taken_m2: taken?.areaM2 ?? null,
    taken_to: taken?.to ?? null,
    taken_expires_at: taken?.expiresAt ?? null,
  }
}

/** The same spaces as a table, analysed and in memory. */
export async function fillMatchTable(sql: Sql, spaces: readonly SnapshotRow[]): Promise<void> {
  await sql`
    create unlogged table bench_space (
      id text collate "C" primary key, cluster_id text, plate text, use text, floor_area_m2 float8, is_divisible bool,
      min_divisible_m2 float8, delivery_planned_on date, delivery_confirmed_on date, clear_height_m float8,
      floor_load_kn_m2 float8, power_kva float8, cleanroom_state text, cleanroom_iso int, industrial_drain bool,
      fire_category text, rent_yuan_m2_day float8, tenures text[], single_use bool, parcel_floor_area_m2 float8,
      taken_firmly bool, taken_m2 float8, taken_to date, taken_expires_at timestamptz
    )`
  const sink = await sql`copy bench_space from stdin`.writable()
  for (let from = 0; from < spaces.length; from += 5000) {
    const lines = spaces.slice(from, from + 5000).map((space) => {
      const row = cells(space)
      return `${columns.map((column) => row[column] ?? '\\N').join('\t')}\n`
    })
    if (!sink.write(lines.join(''))) await once(sink, 'drain')
  }
  sink.end()
  await once(sink, 'finish')
  await sql`vacuum (analyze) bench_space`
}
