import type { Database } from '../../sql/database.ts'

/**
 * So many parcels in a square grid of 90 m over the district, on each a building of three floors with a space in it, every
 * fiftieth parcel left as land in reserve. Nobody is told of them, and nothing is checked.
 */
export const fillPlaces = ({ script }: Database, parcels: number): Promise<void> => {
  const side = Math.ceil(Math.sqrt(parcels))
  return script(`
    set local session_replication_role = replica;
    create temporary table ground on commit drop as
      select i, 'bench-' || lpad(i::text, 6, '0') as id, i % 50 = 0 as is_land,
        case when ${west} + i % ${side} * ${lonStep} < 121.41 then 'hongqiao' else 'pujiang' end as cluster_id,
        ${west} + i % ${side} * ${lonStep} as lon, ${south} + i / ${side} * ${latStep} as lat
      from generate_series(0, ${parcels - 1}) i;
    insert into parcel (id, cluster_id, name_zh, name_en, zoning, land_area_m2, floor_area_m2, geometry, geometry_accuracy, is_illustrative, source_id)
    select id, cluster_id, '地块 G' || i, 'Parcel G' || i,
      jsonb_build_array(jsonb_build_object('code', (array['M1', 'M0', 'C65', 'C8', 'W1'])[1 + i % 5], 'sharePct', 100)), 4900, 7500,
      ST_MakeEnvelope(lon, lat, lon + ${lonStep} * 0.8, lat + ${latStep} * 0.8, 4326), 'indicative', true, (select min(id) from source)
    from ground;
    insert into building (id, parcel_id, number, name_zh, name_en, geometry, geometry_accuracy, is_illustrative, source_id)
    select id || '-1', id, '1', i || ' 号厂房', 'Building ' || i,
      ST_MakeEnvelope(lon + ${lonStep} * 0.1, lat + ${latStep} * 0.2, lon + ${lonStep} * 0.7, lat + ${latStep} * 0.6, 4326),
      'indicative', true, (select min(id) from source)
    from ground where not is_land;
    insert into building_floor (building_id, no, area_m2, height_m)
    select id || '-1', no, 2500, 6 from ground, generate_series(1, 3) no where not is_land;
    insert into space (id, cluster_id, parcel_id, building_id, kind, use, name_zh, name_en, floor_no, floor_area_m2, land_area_m2,
      is_divisible, delivery_planned_on, delivery_confirmed_on, clear_height_m, floor_load_kn_m2, is_illustrative, source_id)
    select 's-' || id, cluster_id, id, case when not is_land then id || '-1' end,
      case when is_land then 'land' else 'floor' end, case when is_land then 'land' else (array['industrial', 'rnd'])[1 + i % 2] end,
      '空间 ' || i, 'Space ' || i, case when not is_land then 1 end, case when not is_land then 2500 + i % 40 * 100 end,
      case when is_land then 4900 end, false, case when i % 3 = 0 then date '2026-06-30' + i % 500 end,
      case when i % 3 = 1 then date '2025-11-26' + i % 90 end, case when i % 6 > 0 then 3.6 + i * 17 % 30 * 0.2 end,
      case when i % 7 > 1 then 3 + i * 13 % 18 end, true, (select min(id) from source)
    from ground;
    analyze parcel; analyze building; analyze building_floor; analyze space;
  `)
}

/** Corner and step of the grid, degrees. */
const west = 121.28
const south = 30.96
const lonStep = 0.00095
const latStep = 0.00081
