import { once } from 'node:events'
import type { Sql } from 'postgres'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'

type Cell = string | number | boolean | null

/** One row with all that the statement reads, in the order of the columns: no join, which is kind to the database. */
function cells(space: SnapshotRow): Cell[] {
  const [taken] = space.commitments
  return [
    space.id,
    space.cluster_id,
    space.zoning?.map(({ code }) => code).join('/') ?? null,
    space.use,
    space.floor_area_m2,
    space.is_divisible,
    space.min_divisible_m2,
    space.delivery_planned_on,
    space.delivery_confirmed_on,
    space.clear_height_m,
    space.floor_load_kn_m2,
    space.power_kva,
    space.cleanroom_state,
    space.cleanroom_iso,
    space.industrial_drain,
    space.fire_category,
    space.rent_yuan_m2_day,
    space.tenures && `{${space.tenures.join()}}`,
    space.single_use,
    space.parcel_floor_area_m2,
    taken ? taken.kind !== 'hold' : null,
    taken?.areaM2 ?? null,
    taken?.to ?? null,
    taken?.expiresAt ?? null,
  ]
}

const copyLine = (row: Cell[]) => `${row.map((cell) => cell ?? '\\N').join('\t')}\n`

/** The same spaces as a table, analysed and in memory. */
export async function fillMatchTable(sql: Sql, { size, space }: Snapshot): Promise<void> {
  await sql`
    create unlogged table bench_space (
      id text collate "C" primary key, cluster_id text, plate text, use text, floor_area_m2 float8, is_divisible bool,
      min_divisible_m2 float8, delivery_planned_on date, delivery_confirmed_on date, clear_height_m float8,
      floor_load_kn_m2 float8, power_kva float8, cleanroom_state text, cleanroom_iso int, industrial_drain bool,
      fire_category text, rent_yuan_m2_day float8, tenures text[], single_use bool, parcel_floor_area_m2 float8,
      taken_firmly bool, taken_m2 float8, taken_to date, taken_expires_at timestamptz
    )`
  const sink = await sql`copy bench_space from stdin`.writable()
  for (let from = 0; from < size; from += 5000) {
    const rows = Math.min(5000, size - from)
    const lines = Array.from({ length: rows }, (_, row) => copyLine(cells(space(from + row))))
    if (!sink.write(lines.join(''))) await once(sink, 'drain')
  }
  sink.end()
  await once(sink, 'finish')
  await sql`vacuum (analyze) bench_space`
}
