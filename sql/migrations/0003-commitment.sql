-- The only thing that takes space. Rows are released or run out; they are never deleted.
create table commitment (
  id bigint generated always as identity primary key,
  space_id text not null references space,
  kind text not null constraint commitment_kind_check
    check (kind in ('hold', 'reservation', 'lease', 'sale', 'occupation')),
  activity text not null constraint commitment_activity_check
    check (activity in ('production', 'pilot', 'rnd', 'exhibition_training', 'hq_office', 'warehouse')),
  area_m2 double precision not null constraint commitment_area_check check (area_m2 > 0),
  from_on date not null,
  to_on date,
  -- Days of use, the end exclusive; open where to_on is null.
  during daterange not null generated always as (daterange(from_on, to_on, '[)')) stored,
  placed_at timestamptz not null,
  expires_at timestamptz,
  released_at timestamptz,
  holder text not null,
  is_illustrative boolean not null,
  constraint commitment_period_check check (to_on is null or to_on > from_on),
  constraint commitment_expiry_check check ((expires_at is not null) = (kind in ('hold', 'reservation')))
);
create index commitment_space_index on commitment using gist (space_id, during);

-- What takes area of a space: its own commitments; of a lot, also those that users placed on the spaces beneath it.
create view taking as
  select space_id, kind, activity, area_m2, from_on, to_on, during, placed_at, expires_at, released_at
  from commitment
  union all
  select s.lot_id, c.kind, c.activity, c.area_m2, c.from_on, c.to_on, c.during, c.placed_at, c.expires_at, c.released_at
  from commitment c join space s on s.id = c.space_id
  where s.lot_id is not null and not c.is_illustrative;

-- The largest area taken of a space on any day of a period, by what is in force at an instant. The sum can only
-- rise where something begins, so only those days are looked at. An expired hold takes nothing, by comparison.
create function peak_taken_m2(of_space text, over daterange, at timestamptz) returns double precision
language sql stable as $$
  with forced as (
    select area_m2, during from taking
    where space_id = of_space and during && over and released_at is null and (expires_at is null or expires_at > at)
  )
  select coalesce(max(total), 0) from (
    select (select sum(f.area_m2) from forced f where f.during @> days.day) as total
    from (
      select greatest(lower(during), lower(over)) as day from forced
    ) days
  ) sums
$$;

-- Per space with anything in force from a day on: taken on that day, the largest area taken on any day from it
-- on, and the first day from which all of it is free (null: never, or not told since a hold is in the way).
create function taken_from(as_of date, at timestamptz)
returns table (space_id text, held_m2 double precision, committed_m2 double precision,
  peak_m2 double precision, peak_committed_m2 double precision, free_on date)
language sql stable as $$
  with forced as (
    select t.space_id, t.kind in ('hold', 'reservation') as is_hold, t.area_m2, t.during, t.to_on
    from taking t
    where (t.to_on is null or t.to_on > as_of) and t.released_at is null
      and (t.expires_at is null or t.expires_at > at)
  ),
  days as (select distinct f.space_id, greatest(lower(f.during), as_of) as day from forced f),
  sums as (
    select d.space_id, d.day, coalesce(sum(f.area_m2) filter (where f.is_hold), 0) as held,
      coalesce(sum(f.area_m2) filter (where not f.is_hold), 0) as committed
    from days d join forced f on f.space_id = d.space_id and f.during @> d.day
    group by d.space_id, d.day
  ),
  ends as (
    select f.space_id, case when bool_or(f.to_on is null) or bool_or(f.is_hold) then null else max(f.to_on) end as free_on
    from forced f group by f.space_id
  )
  select s.space_id, coalesce(max(held) filter (where day = as_of), 0),
    coalesce(max(committed) filter (where day = as_of), 0), max(held + committed), max(committed), e.free_on
  from sums s join ends e using (space_id)
  group by s.space_id, e.free_on
$$;

-- Invariant 1: on no day does the committed area of a space exceed its area. The space, and the lot above it, are
-- locked in one order first, so that two writers to the same space follow one another.
create function commitment_guard() returns trigger language plpgsql as $$
declare
  above text;
  each_id text;
  room double precision;
  taken double precision;
begin
  if new.released_at is not null or (new.expires_at is not null and new.expires_at <= now()) then
    return new;
  end if;
  select lot_id into above from space where id = new.space_id;
  if new.is_illustrative then
    above := null;
  end if;
  for each_id in select id from space where id in (new.space_id, above) order by (id = above) desc, id for update loop
    select coalesce(floor_area_m2, land_area_m2) into room from space where id = each_id;
    taken := peak_taken_m2(each_id, new.during, now());
    if taken > room + 1e-6 then
      raise exception 'space % has % m2, % m2 would be taken', each_id, room, taken
        using errcode = 'check_violation', constraint = 'commitment_space_check', table = 'commitment',
        detail = json_build_object('spaceId', each_id, 'areaM2', room, 'takenM2', taken, 'askedM2', new.area_m2)::text;
    end if;
  end loop;
  return new;
end
$$;
create trigger commitment_guard after insert or update on commitment for each row execute function commitment_guard();

-- The other side of the same invariant: a space does not shrink below what is promised of it.
create function space_shrink_guard() returns trigger language plpgsql as $$
begin
  if peak_taken_m2(new.id, daterange(null, null), now()) > coalesce(new.floor_area_m2, new.land_area_m2) + 1e-6 then
    raise exception 'space % has commitments over more than its new area', new.id
      using errcode = 'check_violation', constraint = 'space_committed_check', table = 'space';
  end if;
  return new;
end
$$;
create trigger space_shrink_guard after update of floor_area_m2, land_area_m2 on space
  for each row execute function space_shrink_guard();

create function commitment_keep() returns trigger language plpgsql as $$
begin
  raise exception 'commitments are released, never deleted'
    using errcode = 'restrict_violation', constraint = 'commitment_delete_check', table = 'commitment';
end
$$;
create trigger commitment_keep before delete on commitment for each row execute function commitment_keep();
