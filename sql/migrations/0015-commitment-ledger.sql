-- The invariants of the ledger on every path that SQL has: a commitment fits its space, the lot above it and the quota of
-- its parcel; and none of these shrinks, moves or changes its rule beneath what is promised.
alter table commitment alter column holder drop not null;
alter table commitment
  add column placed_by text,
  add column team_id text,
  -- The row that this one was converted from.
  add column follows_id bigint references commitment;
drop index commitment_space_index;
create index commitment_space_index on commitment (space_id, id);
create index commitment_standing_index on commitment using gist (space_id, during) where released_at is null;

-- The instant by which holds are in force: the one that the service says for this transaction, else the server's.
create function ledger_now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('luodi.at', true), '')::timestamptz, now())
$$;

-- What in force takes of a limit in a period. Limits: a space; a lot, of which the spaces beneath it take too but for
-- illustrative commitments; and the counted activities of a parcel.
create function ledger_rows(of_limit text, of_id text, counted text[], over daterange, at timestamptz)
returns setof commitment language plpgsql stable rows 20 as $$
begin
  if of_limit = 'parcel_quota' then
    return query select c.* from space s join commitment c on c.space_id = s.id
      where s.parcel_id = of_id and c.activity = any (counted) and c.during && over
        and c.released_at is null and (c.expires_at is null or c.expires_at > at);
    return;
  end if;
  return query select c.* from commitment c
    where c.space_id = of_id and c.during && over
      and c.released_at is null and (c.expires_at is null or c.expires_at > at);
  return query select c.* from space s join commitment c on c.space_id = s.id
    where s.lot_id = of_id and not c.is_illustrative and c.during && over
      and c.released_at is null and (c.expires_at is null or c.expires_at > at);
end
$$;

-- The days of a period in stretches over which the same area is taken; days before the first taken are left out.
create function ledger_days(of_limit text, of_id text, counted text[], over daterange, at timestamptz)
returns table (from_on date, to_on date, taken_m2 double precision) language plpgsql stable rows 20 as $$
begin
  return query
    with forced as (select r.during as days, r.area_m2 as area from ledger_rows(of_limit, of_id, counted, over, at) r),
    turns as (
      select greatest(lower(days), lower(over)) as day, area as change from forced
      union all
      select upper(days), -area from forced where upper(days) is not null and (upper(over) is null or upper(days) < upper(over))
    ),
    sums as (select day, sum(sum(change)) over (order by day) as total from turns group by day)
    select day, coalesce(lead(day) over (order by day), upper(over)), total from sums;
end
$$;

create or replace function peak_taken_m2(of_space text, over daterange, at timestamptz) returns double precision
language plpgsql stable as $$
begin
  return (select coalesce(max(taken_m2), 0) from ledger_days('space', of_space, null, over, at));
end
$$;

-- What a single-use parcel allows counted activities together; no row where it has no such quota, a null cap where the
-- area that the share is of is unknown.
create function parcel_quota(of_parcel text) returns table (counted text[], cap_m2 double precision)
language plpgsql stable rows 1 as $$
begin
  return query
    select z.counted_activities,
      z.quota_share_pct / 100 * case z.quota_base when 'floor_area' then p.floor_area_m2 else p.land_area_m2 end
    from parcel p join zoning z on z.code = p.zoning -> 0 ->> 'code'
    where p.id = of_parcel and p.single_use and jsonb_array_length(p.zoning) = 1 and z.quota_share_pct is not null;
end
$$;

-- Locks what a commitment takes of, always in the order parcel, lot, space, so that writers wait and never deadlock. A
-- parcel without a quota on the activity is not waited for.
create function ledger_lock(of_space text, of_activity text, illustrative boolean) returns void language plpgsql as $$
declare
  plot text;
  above text;
begin
  select parcel_id, lot_id into plot, above from space where id = of_space;
  if plot is not null and exists (select from parcel_quota(plot) q where of_activity = any (q.counted)) then
    perform from parcel where id = plot for no key update;
  end if;
  if above is not null and not illustrative then
    perform from space where id = above for no key update;
  end if;
  perform from space where id = of_space for no key update;
end
$$;

-- Raises where a limit is overrun on any day of a commitment, with the numbers as they are under the lock.
create function ledger_check(of_limit text, of_id text, counted text[], cap double precision, taker commitment, at timestamptz)
returns void language plpgsql as $$
declare
  peak double precision;
begin
  select max(taken_m2) into peak from ledger_days(of_limit, of_id, counted, taker.during, at);
  if peak <= cap + 1e-6 then
    return;
  end if;
  raise exception '% % has % m2, % m2 would be taken', of_limit, of_id, cap, peak
    using errcode = 'check_violation', table = 'commitment',
    constraint = case of_limit when 'parcel_quota' then 'commitment_quota_check' else 'commitment_space_check' end,
    detail = (
      with full_days as (
        select from_on, to_on, taken_m2 from ledger_days(of_limit, of_id, counted, taker.during, at)
        where taken_m2 > cap + 1e-6
      )
      select jsonb_build_object('limit', of_limit, 'id', of_id, 'capM2', cap, 'askedM2', taker.area_m2,
        'freeM2', greatest(cap - peak + taker.area_m2, 0),
        'days', (select jsonb_agg(jsonb_build_object('from', from_on, 'to', to_on,
          'freeM2', greatest(cap - taken_m2 + taker.area_m2, 0)) order by from_on)
          from (select * from full_days order by from_on limit 20) first),
        'takenBy', (select coalesce(jsonb_agg(to_jsonb(r) - 'during' order by r.from_on, r.id), '[]')
          from (select r.* from ledger_rows(of_limit, of_id, counted, taker.during, at) r
            where r.id <> taker.id and exists (select from full_days d where r.during && daterange(d.from_on, d.to_on))
            order by r.from_on, r.id limit 20) r))
    )::text;
end
$$;

create or replace function commitment_guard() returns trigger language plpgsql as $$
declare
  at timestamptz := ledger_now();
  here space;
  quota record;
begin
  if new.released_at is not null or (new.expires_at is not null and new.expires_at <= at) then
    return new;
  end if;
  -- There a wait for the lock would be followed by a look at what stood before the wait.
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise exception 'commitments are written at read committed or serializable'
      using errcode = 'invalid_transaction_state', constraint = 'commitment_isolation_check', table = 'commitment';
  end if;
  perform ledger_lock(new.space_id, new.activity, new.is_illustrative);
  select * into here from space where id = new.space_id;
  if new.is_illustrative and not here.is_illustrative then
    raise exception 'an illustrative commitment takes illustrative space only'
      using errcode = 'check_violation', constraint = 'commitment_illustrative_check', table = 'commitment';
  end if;
  perform ledger_check('space', here.id, null, coalesce(here.floor_area_m2, here.land_area_m2), new, at);
  if here.lot_id is not null and not new.is_illustrative then
    perform ledger_check('lot', here.lot_id, null,
      (select coalesce(floor_area_m2, land_area_m2) from space where id = here.lot_id), new, at);
  end if;
  select q.* into quota from parcel_quota(here.parcel_id) q where new.activity = any (q.counted);
  if found then
    if quota.cap_m2 is null then
      raise exception 'the area that the quota of parcel % is a share of is unknown', here.parcel_id
        using errcode = 'check_violation', constraint = 'commitment_quota_base_check', table = 'commitment',
        detail = jsonb_build_object('parcelId', here.parcel_id, 'askedM2', new.area_m2)::text;
    end if;
    perform ledger_check('parcel_quota', here.parcel_id, quota.counted, quota.cap_m2, new, at);
  end if;
  return new;
end
$$;

-- What was agreed stays as it was agreed; it ends and another row follows.
create function commitment_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'a commitment is ended and followed by another, not rewritten'
    using errcode = 'restrict_violation', constraint = 'commitment_fixed_check', table = 'commitment';
end
$$;
create trigger commitment_fixed before update on commitment for each row
  when ((old.id, old.space_id, old.kind, old.activity, old.area_m2, old.from_on, old.placed_at, old.is_illustrative, old.follows_id)
    is distinct from
    (new.id, new.space_id, new.kind, new.activity, new.area_m2, new.from_on, new.placed_at, new.is_illustrative, new.follows_id))
  execute function commitment_fixed();
create trigger commitment_keep_all before truncate on commitment for each statement execute function commitment_keep();

-- The other side: what the limits are made of does not change beneath what is promised. Such changes are rare, so they
-- wait for every writer of commitments that is under way, and the next ones wait for them.
create function ledger_pause() returns trigger language plpgsql as $$
begin
  lock table commitment in share mode;
  return new;
end
$$;

create function parcel_quota_keep(of_parcel text) returns void language plpgsql as $$
declare
  quota record;
  peak double precision;
begin
  for quota in select * from parcel_quota(of_parcel) loop
    select coalesce(max(taken_m2), 0) into peak
      from ledger_days('parcel_quota', of_parcel, quota.counted, daterange(null, null), ledger_now());
    if peak > 0 and peak > coalesce(quota.cap_m2, 0) + 1e-6 then
      raise exception 'parcel % has % m2 of counted activities, it would be allowed %', of_parcel, peak, quota.cap_m2
        using errcode = 'check_violation', constraint = 'parcel_quota_check', table = 'parcel';
    end if;
  end loop;
end
$$;

create function space_moved_guard() returns trigger language plpgsql as $$
begin
  if new.parcel_id is not null then
    perform parcel_quota_keep(new.parcel_id);
  end if;
  if new.lot_id is not null and peak_taken_m2(new.lot_id, daterange(null, null), ledger_now())
    > (select coalesce(floor_area_m2, land_area_m2) from space where id = new.lot_id) + 1e-6 then
    raise exception 'lot % has commitments over more than its area', new.lot_id
      using errcode = 'check_violation', constraint = 'space_committed_check', table = 'space';
  end if;
  return new;
end
$$;
create trigger space_moved_pause before update on space for each row
  when ((old.parcel_id, old.lot_id) is distinct from (new.parcel_id, new.lot_id)) execute function ledger_pause();
create trigger space_moved_guard after update on space for each row
  when ((old.parcel_id, old.lot_id) is distinct from (new.parcel_id, new.lot_id)) execute function space_moved_guard();

create or replace function space_shrink_guard() returns trigger language plpgsql as $$
begin
  if peak_taken_m2(new.id, daterange(null, null), ledger_now()) > coalesce(new.floor_area_m2, new.land_area_m2) + 1e-6 then
    raise exception 'space % has commitments over more than its new area', new.id
      using errcode = 'check_violation', constraint = 'space_committed_check', table = 'space';
  end if;
  return new;
end
$$;

create function parcel_quota_guard() returns trigger language plpgsql as $$
begin
  perform parcel_quota_keep(new.id);
  return new;
end
$$;
create trigger parcel_quota_pause before update on parcel for each row
  when ((old.zoning, old.single_use, old.floor_area_m2, old.land_area_m2)
    is distinct from (new.zoning, new.single_use, new.floor_area_m2, new.land_area_m2)) execute function ledger_pause();
create trigger parcel_quota_guard after update on parcel for each row
  when ((old.zoning, old.single_use, old.floor_area_m2, old.land_area_m2)
    is distinct from (new.zoning, new.single_use, new.floor_area_m2, new.land_area_m2)) execute function parcel_quota_guard();

create function zoning_quota_guard() returns trigger language plpgsql as $$
begin
  perform parcel_quota_keep(p.id) from parcel p where p.zoning -> 0 ->> 'code' = new.code order by p.id;
  return new;
end
$$;
create trigger zoning_quota_pause before update on zoning for each row
  when ((old.quota_share_pct, old.quota_base, old.counted_activities)
    is distinct from (new.quota_share_pct, new.quota_base, new.counted_activities)) execute function ledger_pause();
create trigger zoning_quota_guard after update on zoning for each row
  when ((old.quota_share_pct, old.quota_base, old.counted_activities)
    is distinct from (new.quota_share_pct, new.quota_base, new.counted_activities)) execute function zoning_quota_guard();

-- What could be committed of a space for an activity on every day of a period: the least of what its limits leave.
create function ledger_free_m2(of_space text, of_activity text, illustrative boolean, over daterange, at timestamptz)
returns double precision language plpgsql stable as $$
declare
  here space;
  quota record;
  free double precision;
begin
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
