-- What the published documents say, and the rules that rest on them.
create extension if not exists postgis;
create extension if not exists btree_gist;

create table source (
  id text primary key,
  kind text not null constraint source_kind_check
    check (kind in ('plan', 'press', 'regulation', 'trade', 'derived', 'illustrative')),
  title_zh text not null,
  title_en text not null,
  document_no text,
  issued_on date,
  basis text not null constraint source_basis_check check (basis in ('verified', 'unverified'))
);

create table cluster (
  id text primary key constraint cluster_id_check check (id in ('pujiang', 'hongqiao')),
  name_zh text not null,
  name_en text not null,
  planned_area_km2 double precision not null constraint cluster_area_check check (planned_area_km2 > 0),
  bounds_text_zh text not null,
  bounds_text_en text not null,
  positioning_zh text not null,
  positioning_en text not null,
  carriers text[] not null,
  tracks text[] not null constraint cluster_tracks_check
    check (tracks <@ array['heavy', 'medium', 'light', 'unknown']),
  boundary geometry(MultiPolygon, 4326) not null constraint cluster_boundary_check check (ST_IsValid(boundary)),
  geometry_accuracy text not null constraint cluster_geometry_accuracy_check
    check (geometry_accuracy in ('surveyed', 'digitised', 'indicative')),
  boundary_error_m double precision not null,
  source_id text not null references source,
  clause text
);

create table product_line (
  id text primary key constraint product_line_id_check
    check (id in ('bci', 'ivd', 'implant_interventional', 'aesthetic', 'imaging', 'ophthalmic', 'eldercare',
      'ai_device', 'mass_spectrometry', 'other')),
  name_zh text not null,
  name_en text not null,
  upstream_zh text,
  upstream_en text,
  midstream_zh text,
  midstream_en text,
  downstream_zh text,
  downstream_en text,
  source_id text not null references source,
  clause text
);

create table cluster_product_line (
  cluster_id text not null references cluster,
  product_line_id text not null references product_line,
  track text not null constraint cluster_product_line_track_check
    check (track in ('heavy', 'medium', 'light', 'unknown')),
  source_id text not null references source,
  clause text,
  primary key (cluster_id, product_line_id)
);

create table published_figure (
  id text primary key,
  cluster_id text not null references cluster,
  metric text not null,
  use text constraint published_figure_use_check
    check (use in ('industrial', 'rnd', 'office', 'exhibition', 'warehouse', 'land')),
  value double precision not null,
  unit text not null constraint published_figure_unit_check check (unit in ('km2', 'm2', 'mu')),
  as_of date not null,
  due_on date,
  due_precision text constraint published_figure_due_precision_check
    check (due_precision in ('day', 'mid_year', 'end_of_year')),
  wording_zh text not null,
  lot_ids text[] not null,
  source_id text not null references source,
  clause text
);

create table zoning (
  code text primary key constraint zoning_code_check
    check (code in ('M1', 'M2', 'M3', 'M0', 'M4', 'C65', 'C8', 'C2', 'C3', 'C5', 'W1')),
  name_zh text not null,
  name_en text not null,
  permits_zh text not null,
  permits_en text not null,
  quota_share_pct double precision constraint zoning_quota_share_check
    check (quota_share_pct > 0 and quota_share_pct <= 100),
  quota_base text constraint zoning_quota_base_check check (quota_base in ('floor_area', 'land_area')),
  counted_activities text[] not null constraint zoning_counted_activities_check
    check (counted_activities <@ array['production', 'pilot', 'rnd', 'exhibition_training', 'hq_office', 'warehouse']),
  basis text not null constraint zoning_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text,
  constraint zoning_quota_whole_check check ((quota_share_pct is null) = (quota_base is null))
);

create table zoning_use (
  code text not null references zoning,
  is_mixed boolean not null,
  activity text not null constraint zoning_use_activity_check
    check (activity in ('production', 'pilot', 'rnd', 'exhibition_training', 'hq_office', 'warehouse',
      'rnd_wet', 'production_heavy')),
  verdict text not null constraint zoning_use_verdict_check
    check (verdict in ('allowed', 'conditional', 'not_allowed', 'unknown')),
  by_quota boolean not null,
  note_zh text,
  note_en text,
  basis text not null constraint zoning_use_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text,
  primary key (code, is_mixed, activity)
);

create table department (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  role_zh text not null,
  role_en text not null,
  gates_every_project boolean not null,
  basis text not null constraint department_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text
);

create table policy (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  cap_yuan double precision constraint policy_cap_check check (cap_yuan > 0),
  condition_zh text not null,
  condition_en text not null,
  missing_zh text,
  missing_en text,
  cluster_ids text[] not null,
  department_ids text[] not null,
  basis text not null constraint policy_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text
);

create table place (
  id text primary key,
  kind text not null constraint place_kind_check
    check (kind in ('hospital', 'platform', 'station', 'airport', 'bonded_zone', 'carrier')),
  name_zh text not null,
  name_en text not null,
  cluster_id text references cluster,
  position geometry(Point, 4326),
  error_m double precision,
  note_zh text,
  note_en text,
  basis text not null constraint place_basis_check check (basis in ('verified', 'unverified')),
  source_id text not null references source,
  clause text,
  constraint place_error_check check ((position is null) = (error_m is null))
);

create table target (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  value double precision not null,
  unit_zh text not null,
  unit_en text not null,
  comparator text not null constraint target_comparator_check
    check (comparator in ('at_least', 'more_than', 'reach')),
  due_on date not null,
  source_id text not null references source,
  clause text
);
