-- What was asked, of which inventory, by which rules, and what the answer was: enough to give the same answer again.
-- None of it changes an answer, so none of it counts as a change of the inventory.
create table requirement (
  id uuid not null,
  version integer not null constraint requirement_version_check check (version >= 1),
  body jsonb not null,
  digest text not null,
  primary key (id, version),
  constraint requirement_digest_key unique (id, digest)
);

-- The inventory as it was read, by the digest of its content: of one version there may be two, where a change was
-- made while it was read. Kept once, however many runs were of it.
create table inventory_picture (
  digest text primary key,
  bytes bytea not null
);

create table match_run (
  id uuid primary key,
  requirement_id uuid not null,
  requirement_version integer not null,
  picture text not null references inventory_picture,
  inventory_version bigint not null,
  rules_version text not null,
  illustrative boolean not null,
  as_of date not null,
  ran_at timestamptz not null,
  result_digest text not null,
  foreign key (requirement_id, requirement_version) references requirement
);

create function run_keep() returns trigger language plpgsql as $$
begin
  raise exception 'what a match run rests on is written once'
    using errcode = 'restrict_violation', constraint = tg_table_name || '_keep_check', table = tg_table_name;
end
$$;
create trigger requirement_keep before update or delete or truncate on requirement
  for each statement execute function run_keep();
create trigger inventory_picture_keep before update or delete or truncate on inventory_picture
  for each statement execute function run_keep();
create trigger match_run_keep before update or delete or truncate on match_run
  for each statement execute function run_keep();
