-- Units are split and merged. What stood before stays, with all that was agreed of it, and is retired from the moment
-- from which others stand in its place: a space is retired where it has successors.
create table space_succession (
  predecessor_id text not null references space,
  successor_id text not null references space,
  at timestamptz not null,
  primary key (predecessor_id, successor_id),
  constraint space_succession_self_check check (predecessor_id <> successor_id)
);
create index space_succession_successor_index on space_succession (successor_id);

create function space_succession_keep() returns trigger language plpgsql as $$
begin
  raise exception 'what followed what is written once'
    using errcode = 'restrict_violation', constraint = 'space_succession_keep_check', table = 'space_succession';
end
$$;
create trigger space_succession_keep before update or delete or truncate on space_succession
  for each statement execute function space_succession_keep();

create function space_is_retired(of_space text) returns boolean language plpgsql stable as $$
begin
  return exists (select from space_succession where predecessor_id = of_space);
end
$$;

create function space_retired_refuse(of_space text) returns void language plpgsql as $$
begin
  if space_is_retired(of_space) then
    raise exception 'space % is retired', of_space
      using errcode = 'object_not_in_prerequisite_state', constraint = 'space_retired_check', table = 'space',
      detail = jsonb_build_object('spaceId', of_space, 'replacedBy',
        (select jsonb_agg(successor_id order by successor_id) from space_succession where predecessor_id = of_space),
        'retiredAt', (select min(at) from space_succession where predecessor_id = of_space))::text;
  end if;
end
$$;

-- Whether a row takes area from now on: in force, and not all of its days of use are over.
create function commitment_runs(c commitment, at timestamptz) returns boolean language sql stable as $$
  select c.released_at is null and (c.expires_at is null or c.expires_at > at)
    and (c.to_on is null or c.to_on > (at at time zone 'Asia/Shanghai')::date)
$$;

-- One becomes several or several become one, in one place and of the same area together, at the end of the transaction
-- that says so; and nothing that still runs or waits stays behind.
create function space_succession_guard() returns trigger language plpgsql as $$
declare
  gone text[] := array(select predecessor_id from space_succession where successor_id = new.successor_id);
  come text[] := array(select successor_id from space_succession where predecessor_id = new.predecessor_id);
  stays bigint;
begin
  if least(cardinality(gone), cardinality(come)) <> 1 or greatest(cardinality(gone), cardinality(come)) = 1 then
    raise exception 'one space becomes several, or several one'
      using errcode = 'check_violation', constraint = 'space_succession_shape_check', table = 'space_succession';
  end if;
  if exists (select from space where id = any (gone || come) and (kind in ('lot', 'land') or building_id is null)) or (
    select count(distinct (cluster_id, parcel_id, building_id, lot_id, use, is_illustrative)) from space where id = any (gone || come)
  ) <> 1 then
    raise exception 'what is split or merged stays in its building, its lot and its use'
      using errcode = 'check_violation', constraint = 'space_succession_place_check', table = 'space_succession';
  end if;
  if abs((select sum(floor_area_m2) from space where id = any (gone)) - (select sum(floor_area_m2) from space where id = any (come)))
    > 1e-6 then
    raise exception 'the area before is not the area after'
      using errcode = 'check_violation', constraint = 'space_succession_area_check', table = 'space_succession';
  end if;
  select min(c.id) into stays from commitment c
    where c.space_id = any (gone) and commitment_runs(c, ledger_now());
  if stays is not null then
    raise exception 'commitment % would stay behind', stays
      using errcode = 'check_violation', constraint = 'space_succession_commitment_check', table = 'space_succession';
  end if;
  select min(q.id) into stays from queue_entry q
    where q.space_id = any (gone) and q.left_at is null and q.commitment_id is null and q.waits_until > ledger_now();
  if stays is not null then
    raise exception 'place % in line would stay behind', stays
      using errcode = 'check_violation', constraint = 'space_succession_queue_check', table = 'space_succession';
  end if;
  return null;
end
$$;
create constraint trigger space_succession_guard after insert on space_succession
  deferrable initially deferred for each row execute function space_succession_guard();

-- A retired space stays as it was, and nothing more is promised of it. After the guard, which has locked the space.
create function space_retired_keep() returns trigger language plpgsql as $$
begin
  perform space_retired_refuse(old.id);
  return new;
end
$$;
create trigger space_retired_keep before update on space for each row execute function space_retired_keep();

create function commitment_retired_guard() returns trigger language plpgsql as $$
begin
  if commitment_runs(new, ledger_now()) then
    perform space_retired_refuse(new.space_id);
  end if;
  return null;
end
$$;
create trigger commitment_retired_guard after insert or update on commitment
  for each row execute function commitment_retired_guard();

create function queue_entry_retired_guard() returns trigger language plpgsql as $$
begin
  perform space_retired_refuse(new.space_id);
  return new;
end
$$;
create trigger queue_entry_retired_guard before insert on queue_entry
  for each row execute function queue_entry_retired_guard();

-- As before, and first of all the space must still stand for itself.
create or replace function commitment_part_check(asked commitment) returns void language plpgsql as $$
declare
  here space;
  room double precision;
begin
  perform space_retired_refuse(asked.space_id);
  select * into here from space where id = asked.space_id;
  room := coalesce(here.floor_area_m2, here.land_area_m2);
  if asked.area_m2 < room - 1e-6 and (not here.is_divisible or asked.area_m2 < here.min_divisible_m2 - 1e-6) then
    raise exception 'no such part of space %', here.id
      using errcode = 'check_violation', constraint = 'commitment_part_check', table = 'commitment',
      detail = jsonb_build_object('spaceId', here.id, 'askedM2', asked.area_m2, 'capM2', room,
        'leastM2', case when here.is_divisible then here.min_divisible_m2 else room end)::text;
  end if;
end
$$;

-- As before; of a retired space nothing.
create or replace function ledger_free_m2(of_space text, of_activity text, illustrative boolean, over daterange, at timestamptz)
returns double precision language plpgsql stable as $$
declare
  here space;
  quota record;
  free double precision;
begin
  if space_is_retired(of_space) then
    return 0;
  end if;
  select * into here from space where id = of_space;
  free := coalesce(here.floor_area_m2, here.land_area_m2) - peak_taken_m2(of_space, over, at);
  if here.lot_id is not null and not illustrative then
    free := least(free, (select coalesce(floor_area_m2, land_area_m2) from space where id = here.lot_id)
      - peak_taken_m2(here.lot_id, over, at));
  end if;
  for quota in select * from parcel_quota(here.parcel_id) q where of_activity = any (q.counted) loop
    free := least(free, coalesce(quota.cap_m2, 0) - (
      select coalesce(max(taken_m2), 0) from ledger_days('parcel_quota', here.parcel_id, quota.counted, over, at)));
  end loop;
  return greatest(free, 0);
end
$$;

-- Locks several spaces and what they take of, in the order in which the ledger locks: parcel, lot, space.
create function space_succession_lock(ids text[], author jsonb) returns void language plpgsql as $$
begin
  perform set_config('luodi.at', author ->> 'at', true);
  perform from parcel where id in (select parcel_id from space where id = any (ids)) order by id for no key update;
  perform from space where id in (select lot_id from space where id = any (ids)) order by id for no key update;
  perform from space where id = any (ids) order by id for update;
end
$$;

-- What was agreed goes on as it was agreed, in another space: the row ends and the next follows it, for the same holder
-- and within the same reach.
create function move_commitment(of_id bigint, to_space text, author jsonb) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, null, author);
  moved commitment;
begin
  update commitment set released_at = ledger_now() where id = of_id;
  insert into commitment (space_id, kind, activity, area_m2, from_on, to_on, placed_at, expires_at, holder, is_illustrative,
    placed_by, team_id, follows_id)
  values (to_space, prior.kind, prior.activity, prior.area_m2, prior.from_on, prior.to_on, ledger_now(), prior.expires_at,
    prior.holder, prior.is_illustrative, prior.placed_by, prior.team_id, of_id)
  returning * into moved;
  perform commitment_part_check(moved);
  perform record_audit(author, 'move', 'commitment', moved.id::text, to_jsonb(prior) - 'during', to_jsonb(moved) - 'during');
  return moved;
end
$$;

-- Whose tenancy goes on is counted from the row that it goes on in.
create or replace view taking as
  select space_id, kind, activity, area_m2, from_on, to_on, during, placed_at, expires_at, released_at, follows_id
  from commitment
  union all
  select s.lot_id, c.kind, c.activity, c.area_m2, c.from_on, c.to_on, c.during, c.placed_at, c.expires_at, c.released_at, c.follows_id
  from commitment c join space s on s.id = c.space_id
  where s.lot_id is not null and not c.is_illustrative;

-- As before; what follows what changes both spaces.
create or replace function inventory_changed() returns trigger language plpgsql as $$
declare
  this_transaction text := pg_current_xact_id()::text;
  counted text[] := string_to_array(current_setting('luodi.counted', true), ' ');
  grown bigint;
begin
  if counted[1] is not distinct from this_transaction then
    grown := counted[2];
  else
    update inventory_version set version = version + 1 where id = 1 returning version into grown;
    perform set_config('luodi.counted', this_transaction || ' ' || grown, true);
    perform pg_notify('inventory', grown::text);
    if grown % 1024 = 0 then
      delete from inventory_change where version <= grown - 1024;
    end if;
  end if;
  if tg_table_name in ('space', 'parcel') then
    insert into inventory_change
      select grown, tg_table_name, touched.id from (values (old.id), (new.id)) touched (id) where touched.id is not null
      on conflict do nothing;
  elsif tg_table_name = 'commitment' then
    insert into inventory_change
      select grown, 'space', touched.id from (values (old.space_id), (new.space_id)) touched (id)
      where touched.id is not null
      on conflict do nothing;
  elsif tg_table_name = 'space_succession' then
    insert into inventory_change values (grown, 'space', new.predecessor_id), (grown, 'space', new.successor_id)
      on conflict do nothing;
  else
    insert into inventory_change values (grown, tg_table_name, '') on conflict do nothing;
  end if;
  return null;
end
$$;
create constraint trigger space_succession_counts after insert on space_succession
  deferrable initially deferred for each row execute function inventory_changed();
