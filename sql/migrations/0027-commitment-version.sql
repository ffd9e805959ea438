-- A commitment is extended, converted and released as it was seen: its version grows with every change of its row.
alter table commitment add column version integer not null default 1;

create function commitment_grow() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger commitment_grow before update on commitment for each row execute function commitment_grow();

drop function release_commitment(bigint, jsonb);
drop function extend_commitment(bigint, jsonb, jsonb);
drop function convert_commitment(bigint, jsonb, jsonb);
drop function commitment_lock(bigint, text, jsonb);

-- As before; `seen` are the versions that its writer may have seen, null where they say nothing of it.
create function commitment_lock(of_id bigint, as_activity text, author jsonb, seen integer[] default null) returns commitment
language plpgsql as $$
declare
  here commitment;
begin
  perform set_config('luodi.at', author ->> 'at', true);
  select * into here from commitment where id = of_id;
  -- Both activities' limits: a conversion may bring one that counts against the quota.
  perform ledger_lock(here.space_id, coalesce(as_activity, here.activity), here.is_illustrative);
  select * into here from commitment where id = of_id for no key update;
  if here.version <> all (seen) then
    raise exception 'commitment % has changed', of_id
      using errcode = 'object_not_in_prerequisite_state', constraint = 'commitment_version_check', table = 'commitment';
  end if;
  if here.released_at is not null or here.expires_at <= ledger_now() then
    raise exception 'commitment % is over', of_id
      using errcode = 'object_not_in_prerequisite_state', constraint = 'commitment_over_check', table = 'commitment',
      detail = jsonb_build_object('releasedAt', here.released_at, 'expiresAt', here.expires_at)::text;
  end if;
  return here;
end
$$;

create function release_commitment(of_id bigint, author jsonb, seen integer[]) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, null, author, seen);
  ended commitment;
begin
  update commitment set released_at = ledger_now() where id = of_id returning * into ended;
  perform record_audit(author, 'release', 'commitment', of_id::text, to_jsonb(prior) - 'during', to_jsonb(ended) - 'during');
  return ended;
end
$$;

create function extend_commitment(of_id bigint, changes jsonb, author jsonb, seen integer[]) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, null, author, seen);
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

create function convert_commitment(of_id bigint, asked jsonb, author jsonb, seen integer[]) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, asked ->> 'activity', author, seen);
  wanted commitment := jsonb_populate_record(prior, asked);
begin
  update commitment set released_at = ledger_now() where id = of_id;
  wanted.follows_id := of_id;
  return commitment_insert(wanted, author, 'convert', to_jsonb(prior) - 'during');
end
$$;
