-- What the service does with commitments, one call each: locks, the change, its audit row. `author` is
-- {at, id, role, teamId, requestId}; keys of `asked` are columns of commitment.
create function record_audit(author jsonb, action text, subject_kind text, subject_id text, before jsonb, after jsonb)
returns void language plpgsql as $$
begin
  insert into audit_event (at, actor_id, actor_role, action, subject_kind, subject_id, before, after, request_id)
  values ((author ->> 'at')::timestamptz, author ->> 'id', author ->> 'role', action, subject_kind, subject_id, before, after,
    author ->> 'requestId');
end
$$;

-- A space that is not divisible is taken whole, a divisible one in parts that can be had.
create function commitment_part_check(asked commitment) returns void language plpgsql as $$
declare
  here space;
  room double precision;
begin
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

create function commitment_insert(asked commitment, author jsonb, action text, before jsonb) returns commitment
language plpgsql as $$
declare
  placed commitment;
begin
  perform commitment_part_check(asked);
  insert into commitment (space_id, kind, activity, area_m2, from_on, to_on, placed_at, expires_at, holder, is_illustrative,
    placed_by, team_id, follows_id)
  values (asked.space_id, asked.kind, asked.activity, asked.area_m2, asked.from_on, asked.to_on, (author ->> 'at')::timestamptz,
    asked.expires_at, asked.holder, false, author ->> 'id', author ->> 'teamId', asked.follows_id)
  returning * into placed;
  perform record_audit(author, action, 'commitment', placed.id::text, before, to_jsonb(placed) - 'during');
  return placed;
end
$$;

create function place_commitment(asked jsonb, author jsonb) returns commitment language plpgsql as $$
declare
  wanted commitment := jsonb_populate_record(null::commitment, asked);
begin
  perform set_config('luodi.at', author ->> 'at', true);
  perform ledger_lock(wanted.space_id, wanted.activity, false);
  return commitment_insert(wanted, author, 'place', null);
end
$$;

-- The row, locked after what it takes of. Raises where it is over, since what is over takes nothing that could be
-- kept, extended or given up.
create function commitment_lock(of_id bigint, as_activity text, author jsonb) returns commitment language plpgsql as $$
declare
  here commitment;
begin
  perform set_config('luodi.at', author ->> 'at', true);
  select * into here from commitment where id = of_id;
  -- Both activities' limits: a conversion may bring one that counts against the quota.
  perform ledger_lock(here.space_id, coalesce(as_activity, here.activity), here.is_illustrative);
  select * into here from commitment where id = of_id for no key update;
  if here.released_at is not null or here.expires_at <= ledger_now() then
    raise exception 'commitment % is over', of_id
      using errcode = 'object_not_in_prerequisite_state', constraint = 'commitment_over_check', table = 'commitment',
      detail = jsonb_build_object('releasedAt', here.released_at, 'expiresAt', here.expires_at)::text;
  end if;
  return here;
end
$$;

create function release_commitment(of_id bigint, author jsonb) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, null, author);
  ended commitment;
begin
  update commitment set released_at = ledger_now() where id = of_id returning * into ended;
  perform record_audit(author, 'release', 'commitment', of_id::text, to_jsonb(prior) - 'during', to_jsonb(ended) - 'during');
  return ended;
end
$$;

-- `changes` may have to_on (null: open) and expires_at; each only grows.
create function extend_commitment(of_id bigint, changes jsonb, author jsonb) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, null, author);
  wanted commitment := jsonb_populate_record(prior, changes);
  extended commitment;
begin
  if coalesce(wanted.to_on, 'infinity') < coalesce(prior.to_on, 'infinity') or wanted.expires_at < prior.expires_at then
    raise exception 'commitment % would be shortened', of_id
      using errcode = 'check_violation', constraint = 'commitment_extend_check', table = 'commitment',
      detail = jsonb_build_object('to', prior.to_on, 'expiresAt', prior.expires_at)::text;
  end if;
  update commitment set to_on = wanted.to_on, expires_at = wanted.expires_at where id = of_id returning * into extended;
  perform record_audit(author, 'extend', 'commitment', of_id::text, to_jsonb(prior) - 'during', to_jsonb(extended) - 'during');
  return extended;
end
$$;

-- Ends the row and starts the next, which follows it: never two for one tenancy, and none where the next does not fit.
create function convert_commitment(of_id bigint, asked jsonb, author jsonb) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, asked ->> 'activity', author);
  wanted commitment := jsonb_populate_record(prior, asked);
begin
  update commitment set released_at = ledger_now() where id = of_id;
  wanted.follows_id := of_id;
  return commitment_insert(wanted, author, 'convert', to_jsonb(prior) - 'during');
end
$$;
