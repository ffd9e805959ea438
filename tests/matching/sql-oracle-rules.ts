import { sql } from 'kysely'
import { fireCategories, vibrationClasses } from '../../attributes/attributes.ts'

const fire = sql`${[...fireCategories]}::text[]`
const vibration = sql`${[...vibrationClasses]}::text[]`

/** Near enough to a place of every kind asked for. Where a space lies is its parcel's to say, else its cluster's. */
const isNear = sql`(
  select case when bool_or(not holds) then false when count(holds) = count(*) then true end
  from (
    select case when bool_or(km + error_km <= "maxKm") then true
      when bool_and(km - error_km > "maxKm") and count(km) = count(*) then false end as holds
    from jsonb_to_recordset(q.near) as wanted (kind text, "maxKm" float8)
    left join (
      select p.kind, ST_DistanceSphere(ST_Point(s.lon, s.lat), ST_Point(p.lon, p.lat)) / 1000 as km,
        (s.error_m + coalesce(p.error_m, 0)) / 1000 as error_km
      from oracle_place p where p.inventory = s.inventory
    ) as place on place.kind = wanted.kind
    group by wanted.kind, "maxKm"
  ) as each_kind
)`

/** Each rule: whether it is asked, and whether it holds. A null is what SQL makes of what is not known. */
export const verdicts = sql`(values
  ('floor_area min', q.min_area is not null, s.whole_m2 >= q.min_area),
  ('floor_area max', q.max_area is not null,
    case when s.whole_m2 is null then null else s.whole_m2 <= q.max_area or s.is_divisible and coalesce(s.min_divisible_m2, 0) <= q.max_area end),
  ('use', true, case
    when q.use in ('production', 'pilot') then s.use in ('industrial', 'land', 'rnd')
    when q.use = 'rnd' then s.use in ('rnd', 'industrial', 'land') or case when s.use = 'office' then null else false end
    when q.use = 'hq_office' then s.use in ('office', 'rnd') or case when s.use in ('industrial', 'land') then null else false end
    when q.use = 'exhibition_training' then s.use in ('exhibition', 'office', 'rnd') or case when s.use = 'industrial' then null else false end
    when q.use = 'warehouse' then s.use in ('warehouse', 'industrial', 'land') or case when s.use = 'rnd' then null else false end
  end),
  ('zoning', true, land.allows),
  ('eia', q.processes is not null, beyond.allows and not 'bsl3_lab' = any(q.processes)
    and case when 'electroplating' = any(q.processes) then null else true end
    and case when 'hazardous_goods_store' = any(q.processes) then beyond.is_storage_land else true end),
  ('quota', q.use in ('production', 'pilot'), share.has_room),
  ('proximity', q.near is not null, case when q.near is not null then ${isNear} end),
  ('cluster', q.clusters is not null, s.cluster_id = any(q.clusters)),
  ('available_by', true, case
    when there.room_m2 is null or there.need_m2 is null then null
    when there.firm_m2 > 0 and there.room_m2 - there.firm_m2 < there.need_m2 then false
    when s.kind = 'land' then null
    when coalesce(s.delivery_confirmed_on, s.delivery_planned_on) > q.needed_by then false
    when s.delivery_confirmed_on is null or there.taken_m2 > 0 and there.room_m2 - there.taken_m2 < there.need_m2 then null
    else true end),
  ('rent', q.rent_max is not null, s.rent_yuan_m2_day <= q.rent_max),
  ('tenure', q.tenure is not null, s.tenures && q.tenure),
  ('clear_height', q.must ? 'clearHeightM', s.clear_height_m >= (q.must ->> 'clearHeightM')::float8),
  ('floor_load', q.must ? 'floorLoadKnM2', s.floor_load_kn_m2 >= (q.must ->> 'floorLoadKnM2')::float8),
  ('power', q.must ? 'powerKva', s.power_kva >= (q.must ->> 'powerKva')::float8),
  ('freight_lift', q.must ? 'freightLiftT', s.freight_lift_t >= (q.must ->> 'freightLiftT')::float8),
  ('column_grid', q.must ? 'columnGridM', case when s.column_grid_short_m is null or s.column_grid_long_m is null then null
    else s.column_grid_short_m >= (q.must -> 'columnGridM' ->> 0)::float8 and s.column_grid_long_m >= (q.must -> 'columnGridM' ->> 1)::float8 end),
  ('cleanroom', q.must ? 'cleanroomIso', case when s.cleanroom_state = 'built' then s.cleanroom_iso <= (q.must ->> 'cleanroomIso')::int
    when s.cleanroom_state is not null then false end),
  ('drain', (q.must ->> 'industrialDrain')::boolean, s.industrial_drain),
  ('exhaust_shaft', (q.must ->> 'exhaustShaft')::boolean, s.exhaust_shaft),
  ('hazardous_waste', (q.must ->> 'hazardousWasteRoom')::boolean, s.hazardous_waste_room),
  ('hazardous_store', (q.must ->> 'hazardousStore')::boolean, s.hazardous_store),
  ('fire_category', q.must ? 'fireCategory',
    array_position(${fire}, s.fire_category) <= array_position(${fire}, q.must ->> 'fireCategory')),
  ('vibration', q.must ? 'vibrationClass',
    array_position(${vibration}, s.vibration_class) >= array_position(${vibration}, q.must ->> 'vibrationClass')),
  ('radiation_shielding', (q.must ->> 'radiationShielding')::boolean, s.radiation_shielding),
  ('dual_power', (q.must ->> 'dualPower')::boolean, s.dual_power),
  ('whole_floor', (q.must ->> 'wholeFloor')::boolean, s.whole_floor),
  ('ground_floor', (q.must ->> 'groundFloor')::boolean, s.ground_floor)
) as v (rule, asked, holds)`
