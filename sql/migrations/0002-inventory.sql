-- Parcels, buildings and spaces. A null attribute is unknown.
create table parcel (
  id text primary key,
  cluster_id text not null references cluster,
  name_zh text not null,
  name_en text not null,
  zoning jsonb,
  -- The plate as it is written and filtered by: codes by falling share.
  plate text generated always as (
    (zoning -> 0 ->> 'code') || coalesce('/' || (zoning -> 1 ->> 'code'), '') || coalesce('/' || (zoning -> 2 ->> 'code'), '')
  ) stored,
  land_area_m2 double precision not null constraint parcel_land_area_check check (land_area_m2 > 0),
  floor_area_m2 double precision constraint parcel_floor_area_check check (floor_area_m2 > 0),
  far double precision constraint parcel_far_check check (far > 0),
  single_use boolean,
  geometry geometry(Geometry, 4326) not null constraint parcel_geometry_check
    check (ST_IsValid(geometry) and GeometryType(geometry) in ('POLYGON', 'MULTIPOLYGON')),
  geometry_accuracy text not null constraint parcel_geometry_accuracy_check
    check (geometry_accuracy in ('surveyed', 'digitised', 'indicative')),
  is_illustrative boolean not null,
  source_id text not null references source,
  clause text
);
create index parcel_geometry_index on parcel using gist (geometry);

create table building (
  id text primary key,
  parcel_id text not null references parcel,
  number text not null,
  name_zh text not null,
  name_en text not null,
  geometry geometry(Geometry, 4326) not null constraint building_geometry_check
    check (ST_IsValid(geometry) and GeometryType(geometry) in ('POLYGON', 'MULTIPOLYGON')),
  geometry_accuracy text not null constraint building_geometry_accuracy_check
    check (geometry_accuracy in ('surveyed', 'digitised', 'indicative')),
  is_illustrative boolean not null,
  source_id text not null references source,
  clause text,
  constraint building_number_key unique (parcel_id, number)
);

create table building_floor (
  building_id text not null references building,
  no integer not null,
  area_m2 double precision not null constraint building_floor_area_check check (area_m2 > 0),
  height_m double precision constraint building_floor_height_check check (height_m > 0),
  primary key (building_id, no)
);

create table space (
  id text primary key,
  cluster_id text not null references cluster,
  parcel_id text references parcel,
  building_id text references building,
  lot_id text references space,
  kind text not null constraint space_kind_check check (kind in ('floor', 'unit', 'building', 'lot', 'land')),
  use text not null constraint space_use_check
    check (use in ('industrial', 'rnd', 'office', 'exhibition', 'warehouse', 'land')),
  name_zh text not null,
  name_en text not null,
  floor_no integer,
  floor_area_m2 double precision constraint space_floor_area_check check (floor_area_m2 > 0),
  land_area_m2 double precision constraint space_land_area_check check (land_area_m2 > 0),
  is_divisible boolean not null,
  min_divisible_m2 double precision constraint space_min_divisible_check check (min_divisible_m2 > 0),
  delivery_planned_on date,
  delivery_planned_precision text constraint space_delivery_planned_precision_check
    check (delivery_planned_precision in ('day', 'mid_year', 'end_of_year')),
  delivery_confirmed_on date,
  clear_height_m double precision constraint space_clear_height_check check (clear_height_m > 0),
  floor_load_kn_m2 double precision constraint space_floor_load_check check (floor_load_kn_m2 > 0),
  power_kva double precision constraint space_power_check check (power_kva >= 0),
  power_expandable_kva double precision constraint space_power_expandable_check check (power_expandable_kva >= 0),
  freight_lift_t double precision constraint space_freight_lift_check check (freight_lift_t >= 0),
  freight_lift_count integer constraint space_freight_lift_count_check check (freight_lift_count >= 0),
  column_grid_short_m double precision,
  column_grid_long_m double precision,
  cleanroom_state text constraint space_cleanroom_state_check
    check (cleanroom_state in ('none', 'convertible', 'built')),
  cleanroom_iso integer constraint space_cleanroom_iso_check check (cleanroom_iso between 5 and 9),
  industrial_drain boolean,
  exhaust_shaft boolean,
  hazardous_waste_room boolean,
  hazardous_store boolean,
  fire_category text constraint space_fire_category_check check (fire_category in ('A', 'B', 'C', 'D', 'E')),
  vibration_class text constraint space_vibration_class_check
    check (vibration_class in ('VC-A', 'VC-B', 'VC-C', 'VC-D', 'VC-E')),
  radiation_shielding boolean,
  dual_power boolean,
  whole_floor boolean,
  ground_floor boolean,
  rent_yuan_m2_day double precision constraint space_rent_check check (rent_yuan_m2_day >= 0),
  property_fee_yuan_m2_month double precision constraint space_property_fee_check
    check (property_fee_yuan_m2_month >= 0),
  tenures text[] constraint space_tenures_check check (tenures <@ array['lease', 'purchase', 'land']),
  is_illustrative boolean not null,
  source_id text not null references source,
  clause text,
  constraint space_area_kind_check check (
    case when kind = 'land' then land_area_m2 is not null and floor_area_m2 is null
    else floor_area_m2 is not null and land_area_m2 is null end
  ),
  constraint space_lot_check check (lot_id is null or kind not in ('lot', 'land')),
  constraint space_column_grid_check check (
    (column_grid_short_m is null) = (column_grid_long_m is null) and column_grid_short_m <= column_grid_long_m
  )
);
create index space_lot_index on space (lot_id);
create index space_parcel_index on space (parcel_id);
create index space_building_index on space (building_id);
create index space_area_index on space (floor_area_m2, id);

create table space_fact (
  space_id text not null references space,
  attribute text not null,
  value text not null,
  as_of date,
  stated_by text,
  source_id text not null references source,
  clause text,
  primary key (space_id, attribute)
);
