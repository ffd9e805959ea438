-- Next in line for space that is held. A place in line waits until its day; who is next is derived, never stored.
create table queue_entry (
  id bigint generated always as identity primary key,
  space_id text not null references space,
  kind text not null constraint queue_entry_kind_check check (kind in ('hold', 'reservation')),
  activity text not null constraint queue_entry_activity_check
    check (activity in ('production', 'pilot', 'rnd', 'exhibition_training', 'hq_office', 'warehouse')),
  area_m2 double precision not null constraint queue_entry_area_check check (area_m2 > 0),
  from_on date not null,
  to_on date constraint queue_entry_period_check check (to_on > from_on),
  holder text,
  joined_at timestamptz not null,
  waits_until timestamptz not null constraint queue_entry_wait_check check (waits_until > joined_at),
  left_at timestamptz,
  -- What it was promoted to.
  commitment_id bigint unique references commitment,
  placed_by text,
  team_id text,
  constraint queue_entry_end_check check (left_at is null or commitment_id is null)
);
create index queue_entry_waiting_index on queue_entry (space_id, id) where left_at is null and commitment_id is null;

-- The line of a space at an instant: place in line, whether what is asked is free now, and whether it is its turn, which
-- it is where it fits and nobody before it does.
create function queue_line(of_space text, at timestamptz)
returns table (id bigint, place bigint, fits boolean, is_turn boolean) language plpgsql stable rows 5 as $$
begin
  return query
    with line as (
      select q.id, row_number() over (order by q.id) as place,
        ledger_free_m2(q.space_id, q.activity, false, daterange(q.from_on, q.to_on), at) >= q.area_m2 - 1e-6 as fits
      from queue_entry q
      where q.space_id = of_space and q.left_at is null and q.commitment_id is null and q.waits_until > at
    )
    select l.id, l.place, l.fits, l.fits and not exists (select from line b where b.fits and b.id < l.id) from line l;
end
$$;

create function queue_refuse(turn bigint) returns void language plpgsql as $$
begin
  raise exception 'place % in line comes first', turn
    using errcode = 'object_not_in_prerequisite_state', constraint = 'queue_entry_turn_check', table = 'queue_entry';
end
$$;

-- As before, but a hold or a reservation does not pass by who is next in line for the same days.
create or replace function place_commitment(asked jsonb, author jsonb) returns commitment language plpgsql as $$
declare
  wanted commitment := jsonb_populate_record(null::commitment, asked);
  turn bigint;
begin
  perform set_config('luodi.at', author ->> 'at', true);
  perform ledger_lock(wanted.space_id, wanted.activity, false);
  if wanted.kind in ('hold', 'reservation') and exists (
    select from queue_entry q where q.space_id = wanted.space_id and q.left_at is null and q.commitment_id is null
  ) then
    select l.id into turn from queue_line(wanted.space_id, ledger_now()) l join queue_entry q on q.id = l.id
      where l.is_turn and daterange(q.from_on, q.to_on) && daterange(wanted.from_on, wanted.to_on);
    if turn is not null then
      perform queue_refuse(turn);
    end if;
  end if;
  return commitment_insert(wanted, author, 'place', null);
end
$$;

-- Refused where what is asked is free: then there is nothing to wait for.
create function join_queue(asked jsonb, author jsonb) returns queue_entry language plpgsql as $$
declare
  wanted queue_entry := jsonb_populate_record(null::queue_entry, asked);
  joined queue_entry;
begin
  perform set_config('luodi.at', author ->> 'at', true);
  perform ledger_lock(wanted.space_id, wanted.activity, false);
  perform commitment_part_check(jsonb_populate_record(null::commitment, asked));
  if ledger_free_m2(wanted.space_id, wanted.activity, false, daterange(wanted.from_on, wanted.to_on), ledger_now())
    >= wanted.area_m2 - 1e-6 and not exists (select from queue_line(wanted.space_id, ledger_now())) then
    raise exception 'space % is free for this', wanted.space_id
      using errcode = 'object_not_in_prerequisite_state', constraint = 'queue_entry_free_check', table = 'queue_entry';
  end if;
  insert into queue_entry (space_id, kind, activity, area_m2, from_on, to_on, holder, joined_at, waits_until, placed_by, team_id)
  values (wanted.space_id, wanted.kind, wanted.activity, wanted.area_m2, wanted.from_on, wanted.to_on, wanted.holder,
    ledger_now(), wanted.waits_until, author ->> 'id', author ->> 'teamId')
  returning * into joined;
  perform record_audit(author, 'join', 'queue_entry', joined.id::text, null, to_jsonb(joined));
  return joined;
end
$$;

create function queue_entry_lock(of_id bigint, author jsonb) returns queue_entry language plpgsql as $$
declare
  here queue_entry;
begin
  perform set_config('luodi.at', author ->> 'at', true);
  select * into here from queue_entry where id = of_id;
  perform ledger_lock(here.space_id, here.activity, false);
  select * into here from queue_entry where id = of_id for update;
  if here.left_at is not null or here.commitment_id is not null or here.waits_until <= ledger_now() then
    raise exception 'place % in line is over', of_id
      using errcode = 'object_not_in_prerequisite_state', constraint = 'queue_entry_over_check', table = 'queue_entry';
  end if;
  return here;
end
$$;

create function leave_queue(of_id bigint, author jsonb) returns queue_entry language plpgsql as $$
declare
  prior queue_entry := queue_entry_lock(of_id, author);
  gone queue_entry;
begin
  update queue_entry set left_at = ledger_now() where id = of_id returning * into gone;
  perform record_audit(author, 'leave', 'queue_entry', of_id::text, to_jsonb(prior), to_jsonb(gone));
  return gone;
end
$$;

-- The place in line becomes the hold or reservation that it waited for, when it is its turn.
create function promote_queue(of_id bigint, expires_at timestamptz, author jsonb) returns commitment language plpgsql as $$
declare
  prior queue_entry := queue_entry_lock(of_id, author);
  turn bigint;
  wanted commitment := jsonb_populate_record(null::commitment, to_jsonb(prior));
  placed commitment;
begin
  select l.id into turn from queue_line(prior.space_id, ledger_now()) l where l.is_turn;
  if turn < of_id then
    perform queue_refuse(turn);
  end if;
  wanted.expires_at := promote_queue.expires_at;
  placed := commitment_insert(wanted, author, 'promote', to_jsonb(prior));
  update queue_entry set commitment_id = placed.id where id = of_id;
  return placed;
end
$$;
