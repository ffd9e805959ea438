import { snapshotOf } from '../../api/matching/snapshot.ts'
import type { Database } from '../../sql/database.ts'
import { migrate } from '../../sql/migrate.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { seed } from '../../sql/seed/seed.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'
import { memoryMb } from './memory.ts'

const size = 1_000_000
const rounds = 3

/** From the tables of a database to a snapshot that can be matched, over a million spaces. */
export async function benchLoad(): Promise<void> {
  const binaries = findPostgresBinaries()
  if (binaries === undefined) {
    console.log('load: skipped, no PostgreSQL server binaries with PostGIS were found')
    return
  }
  const server = await startThrowawayPostgres(binaries)
  const database = openPostgres(server.url)
  try {
    await migrate(database)
    await seed(database, null)
    await fillSpaces(database)
    const before = memoryMb()
    for (let round = 0; round < rounds; round++) await loadOnce(database, before)
  } finally {
    await database.close()
    await stopThrowawayPostgres(server)
  }
}

/** @param before MB held before anything was loaded; what a round loads is let go of before the next */
async function loadOnce(database: Database, before: number): Promise<void> {
  const begun = process.cpuUsage()
  const start = performance.now()
  const loaded = await loadSnapshot(database)
  const read = performance.now()
  const snapshot = snapshotOf(loaded)
  const built = performance.now()
  const { user, system } = process.cpuUsage(begun)
  const columns = Object.keys(loaded.spaces.columns).length
  console.log(
    `load: ${snapshot.size.toLocaleString('en')} spaces × ${columns} columns in ${((built - start) / 1000).toFixed(2)} s ` +
      `(read ${((read - start) / 1000).toFixed(2)} s; ${((user + system) / 1e6).toFixed(2)} s of this process), ${memoryMb() - before} MB held`,
  )
}

/** Spaces on the shipped parcels, some attributes unknown now and then; nobody is told of them, and nothing is checked. */
const fillSpaces = ({ script }: Database) =>
  script(`
    set local session_replication_role = replica;
    create temporary table ground on commit drop as
      select id, cluster_id, row_number() over (order by id) - 1 as no, count(*) over () as grounds from parcel;
    insert into space (
      id, cluster_id, parcel_id, kind, use, name_zh, name_en, floor_no, floor_area_m2, is_divisible, min_divisible_m2,
      delivery_planned_on, delivery_confirmed_on, is_illustrative, source_id, clear_height_m, floor_load_kn_m2,
      power_kva, power_expandable_kva, freight_lift_t, freight_lift_count, column_grid_short_m, column_grid_long_m,
      cleanroom_state, cleanroom_iso, industrial_drain, exhaust_shaft, fire_category, vibration_class, dual_power,
      whole_floor, ground_floor, rent_yuan_m2_day, property_fee_yuan_m2_month, tenures
    )
    select 'bench-' || lpad(i::text, 7, '0'), g.cluster_id, g.id, 'floor',
      (array['industrial', 'industrial', 'rnd', 'office', 'warehouse'])[1 + i % 5],
      '厂房 ' || i / 10 || ' 幢', 'Building ' || i / 10, i % 10, 300 + i * 7 % 40 * 400, i % 2 = 0,
      case when i % 7 > 0 then 500 end,
      case when i % 3 = 0 then date '2026-06-30' + i % 500 end, case when i % 3 > 0 then date '2025-11-26' + i % 90 end,
      false, (select min(id) from source), case when i % 6 > 0 then 3.6 + i * 17 % 30 * 0.2 end,
      case when i % 7 > 1 then 3 + i * 13 % 18 end, case when i % 8 > 0 then 200 + i * 11 % 200 * 20 end, 4000,
      case when i % 9 > 0 then i % 6 end, i % 4, 6 + i % 3, 9 + i % 3,
      (array['none', 'convertible', 'built', null])[1 + i % 4], case when i % 4 = 2 then 5 + i / 4 % 5 end,
      i % 5 > 1, i % 3 = 0, (array['A', 'B', 'C', 'D', 'E'])[1 + i * 3 % 5], (array['VC-A', 'VC-B', null])[1 + i % 3],
      i % 4 = 1, i % 6 = 0, i % 10 = 1, case when i % 7 > 0 then 1 + i * 19 % 400 * 0.01 end, 5 + i % 20,
      array[(array['lease', 'purchase'])[1 + i % 2]]
    from generate_series(1, ${size}) i join ground g on g.no = i / 32 % g.grounds;
    analyze space;
  `)
