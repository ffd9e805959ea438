import { snapshotOf } from '../../api/matching/snapshot.ts'
import type { Database } from '../../sql/database.ts'
import { migrate } from '../../sql/migrate.ts'
import { openPostgres } from '../../sql/postgres.ts'
import { loadSnapshot } from '../../sql/queries/snapshot.ts'
import { loadChanges } from '../../sql/queries/snapshot-change.ts'
import { copySpaceTable } from '../../sql/queries/space-columns.ts'
import { seed } from '../../sql/seed/seed.ts'
import {
  findPostgresBinaries,
  startThrowawayPostgres,
  stopThrowawayPostgres,
} from '../support/throwaway-postgres.ts'
import { memoryMb } from './memory.ts'
import { benchPages } from './pages.ts'

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
    const before = await memoryMb()
    const ratios: number[] = []
    for (let round = 0; round < rounds; round++) {
      ratios.push(await readTwenty(database))
      await loadOnce(database, before)
    }
    const middle = ratios.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
    console.log(
      `load: 20 columns take × ${middle.toFixed(2)} of the bytes alone; wanted 2 s and 200 MB where the bytes take 1.15 s, × 1.74`,
    )
    await changeAll(database)
    await benchPages(database)
  } finally {
    await database.close()
    await stopThrowawayPostgres(server)
  }
}

interface Taken {
  /** Seconds. */
  whole: number
  /** Of this process. */
  own: number
}

async function timed<T>(run: () => Promise<T>): Promise<{ result: T; taken: Taken }> {
  const begun = process.cpuUsage()
  const start = performance.now()
  const result = await run()
  const { user, system } = process.cpuUsage(begun)
  return { result, taken: { whole: (performance.now() - start) / 1000, own: (user + system) / 1e6 } }
}

const told = ({ whole, own }: Taken) => `${whole.toFixed(2)} s (${own.toFixed(2)} s of this process)`

/** What is read of a space in most matches: twenty columns, and the same bytes with nothing made of them as the ceiling. */
async function readTwenty(database: Database): Promise<number> {
  const { taken: bare } = await timed(() =>
    database.atOneMoment(({ db, copyOut }) =>
      copyOut(db.selectFrom('space').select([...twenty]), () => undefined),
    ),
  )
  const before = await memoryMb()
  const { result, taken } = await timed(() =>
    database.atOneMoment((moment) => copySpaceTable(moment, twenty)),
  )
  const ratio = taken.whole / bare.whole
  console.log(
    `load: ${result.size.toLocaleString('en')} × 20 columns in ${told(taken)}, ${(await memoryMb()) - before} MB; ` +
      `the bytes alone in ${told(bare)}; × ${ratio.toFixed(2)}`,
  )
  return ratio
}

const twenty = [
  'id',
  'cluster_id',
  'parcel_id',
  'kind',
  'use',
  'floor_area_m2',
  'land_area_m2',
  'is_divisible',
  'min_divisible_m2',
  'delivery_planned_on',
  'delivery_confirmed_on',
  'is_illustrative',
  'clear_height_m',
  'floor_load_kn_m2',
  'power_kva',
  'freight_lift_t',
  'cleanroom_state',
  'cleanroom_iso',
  'fire_category',
  'rent_yuan_m2_day',
] as const

/** @param before MB held before anything was loaded; what a round loads is let go of before the next */
async function loadOnce(database: Database, before: number): Promise<void> {
  const { result: loaded, taken: read } = await timed(() => loadSnapshot(database))
  const { result: snapshot, taken: built } = await timed(async () => snapshotOf(loaded))
  const columns = Object.keys(loaded.spaces.columns).length
  console.log(
    `load: ${snapshot.size.toLocaleString('en')} spaces × ${columns} columns read in ${told(read)}, ` +
      `built in ${told(built)}, ${(await memoryMb()) - before} MB held`,
  )
}

/** From a commit to the next picture, over the same million. */
async function changeAll(database: Database): Promise<void> {
  let snapshot = snapshotOf(await loadSnapshot(database))
  const changes: Record<string, string> = {
    'a commitment is placed': `insert into commitment (space_id, kind, activity, area_m2, from_on, placed_at, holder, is_illustrative)
      values ('bench-0500000', 'lease', 'rnd', 7, '2027-01-01', now(), 'bench', false)`,
    'a rent changes': `update space set rent_yuan_m2_day = 2.345 where id = 'bench-0500000'`,
    'a space comes': `insert into space select (jsonb_populate_record(s, '{"id": "bench-0500000-a"}')).* from space s where id = 'bench-0500000'`,
  }
  for (const [name, change] of Object.entries(changes)) {
    await database.script(change)
    const { result, taken } = await timed(async () => {
      const changed = await loadChanges(database, { ...snapshot.reference, spaces: snapshot.spaces })
      if (changed === undefined) throw new Error('nobody knows what changed')
      return snapshotOf(changed, snapshot)
    })
    snapshot = result
    console.log(`load: ${name}, followed in ${told(taken)}`)
  }
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
