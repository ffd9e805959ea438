import { sql } from 'kysely'
import type { Db } from '../../sql/database.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'

/** The tables of the oracle hold what the engine is given, under the names of the inventory's own columns. */
export const createOracleTables = async (db: Db): Promise<void> => {
  await sql`
    create table oracle_space (
      inventory int, id text, cluster_id text, parcel_id text, kind text, use text, floor_area_m2 float8, land_area_m2 float8,
      is_divisible boolean, min_divisible_m2 float8, delivery_planned_on date, delivery_confirmed_on date,
      is_illustrative boolean, has_breakdown boolean, zoning jsonb, single_use boolean, far float8,
      parcel_floor_area_m2 float8, parcel_land_area_m2 float8, clear_height_m float8, floor_load_kn_m2 float8,
      power_kva float8, freight_lift_t float8, column_grid_short_m float8, column_grid_long_m float8,
      cleanroom_state text, cleanroom_iso int, industrial_drain boolean, exhaust_shaft boolean,
      hazardous_waste_room boolean, hazardous_store boolean, fire_category text, vibration_class text,
      radiation_shielding boolean, dual_power boolean, whole_floor boolean, ground_floor boolean,
      rent_yuan_m2_day float8, tenures text[], primary key (inventory, id)
    )`.execute(db)
  await sql`
    create table oracle_taking (
      inventory int, space_id text, parcel_id text, is_illustrative boolean, kind text, activity text, area_m2 float8,
      from_on date, to_on date, expires_at timestamptz
    )`.execute(db)
  await sql`create table oracle_site (inventory int, kind text, id text, lon float8, lat float8, error_m float8)`.execute(
    db,
  )
  await sql`create table oracle_place (inventory int, kind text, lon float8, lat float8, error_m float8)`.execute(
    db,
  )
  await sql`create index on oracle_taking (inventory, space_id)`.execute(db)
  await sql`create index on oracle_taking (inventory, parcel_id)`.execute(db)
}

/** In place of what was loaded before. */
export async function loadInventories(db: Db, inventories: readonly Loaded[]): Promise<void> {
  const spaces = inventories.flatMap((loaded, inventory) =>
    loaded.spaces.map(({ commitments: _, ...space }) => ({ ...space, inventory })),
  )
  const takings = inventories.flatMap((loaded, inventory) =>
    loaded.spaces.flatMap(({ id, parcel_id, is_illustrative, commitments }) =>
      commitments.map(({ kind, activity, areaM2, from, to, expiresAt }) => ({
        ...{ inventory, space_id: id, parcel_id, is_illustrative, kind, activity },
        ...{ area_m2: areaM2, from_on: from, to_on: to, expires_at: expiresAt },
      })),
    ),
  )
  const spots = <T extends object>(of: (loaded: Loaded) => readonly T[]) =>
    JSON.stringify(
      inventories.flatMap((loaded, inventory) => of(loaded).map((spot) => ({ ...spot, inventory }))),
    )
  const sites = spots(({ positions }) =>
    positions.map(({ errorM, ...site }) => ({ ...site, error_m: errorM })),
  )
  const places = spots((loaded) =>
    loaded.places.map(({ errorM, ...place }) => ({ ...place, error_m: errorM })),
  )
  await sql`truncate oracle_space, oracle_taking, oracle_site, oracle_place`.execute(db)
  await sql`insert into oracle_site
    select * from json_populate_recordset(null::oracle_site, ${sites}::text::json)`.execute(db)
  await sql`insert into oracle_place
    select * from json_populate_recordset(null::oracle_place, ${places}::text::json)`.execute(db)
  await sql`insert into oracle_space
    select * from json_populate_recordset(null::oracle_space, ${JSON.stringify(spaces)}::text::json)`.execute(
    db,
  )
  await sql`insert into oracle_taking
    select * from json_populate_recordset(null::oracle_taking, ${JSON.stringify(takings)}::text::json)`.execute(
    db,
  )
  await sql`analyze oracle_space, oracle_taking, oracle_site, oracle_place`.execute(db)
}
