-- Who waits may wait for a lead, as a commitment may be made for one; what a place in line becomes is for the same lead.
alter table queue_entry add column lead_id uuid references lead;
create index queue_entry_lead_index on queue_entry (lead_id) where lead_id is not null;

create or replace function join_queue(asked jsonb, author jsonb) returns queue_entry language plpgsql as $$
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
  insert into queue_entry (space_id, kind, activity, area_m2, from_on, to_on, holder, joined_at, waits_until, placed_by, team_id,
    lead_id)
  values (wanted.space_id, wanted.kind, wanted.activity, wanted.area_m2, wanted.from_on, wanted.to_on, wanted.holder,
    ledger_now(), wanted.waits_until, author ->> 'id', author ->> 'teamId', wanted.lead_id)
  returning * into joined;
  perform record_audit(author, 'join', 'queue_entry', joined.id::text, null, to_jsonb(joined));
  return joined;
end
$$;

-- As before; what the space is taken by is named with its spaces, which may be others of the lot or the parcel.
create or replace function ledger_check(of_limit text, of_id text, counted text[], cap double precision, taker commitment, at timestamptz)
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
        'takenBy', (select coalesce(jsonb_agg(to_jsonb(r) - 'during'
            || jsonb_build_object('space_name_zh', s.name_zh, 'space_name_en', s.name_en) order by r.from_on, r.id), '[]')
          from (select r.* from ledger_rows(of_limit, of_id, counted, taker.during, at) r
            where r.id <> taker.id and exists (select from full_days d where r.during && daterange(d.from_on, d.to_on))
            order by r.from_on, r.id limit 20) r
          join space s on s.id = r.space_id))
    )::text;
end
$$;
