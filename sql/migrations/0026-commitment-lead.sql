-- A commitment may be made for a lead. Who may see the lead may see that it is; nobody else.
alter table commitment add column lead_id uuid references lead;
create index commitment_lead_index on commitment (lead_id) where lead_id is not null;

create or replace function commitment_insert(asked commitment, author jsonb, action text, before jsonb) returns commitment
language plpgsql as $$
declare
  placed commitment;
begin
  perform commitment_part_check(asked);
  insert into commitment (space_id, kind, activity, area_m2, from_on, to_on, placed_at, expires_at, holder, is_illustrative,
    placed_by, team_id, follows_id, lead_id)
  values (asked.space_id, asked.kind, asked.activity, asked.area_m2, asked.from_on, asked.to_on, (author ->> 'at')::timestamptz,
    asked.expires_at, asked.holder, false, author ->> 'id', author ->> 'teamId', asked.follows_id, asked.lead_id)
  returning * into placed;
  perform record_audit(author, action, 'commitment', placed.id::text, before, to_jsonb(placed) - 'during');
  return placed;
end
$$;

create or replace function move_commitment(of_id bigint, to_space text, author jsonb) returns commitment language plpgsql as $$
declare
  prior commitment := commitment_lock(of_id, null, author);
  moved commitment;
begin
  update commitment set released_at = ledger_now() where id = of_id;
  insert into commitment (space_id, kind, activity, area_m2, from_on, to_on, placed_at, expires_at, holder, is_illustrative,
    placed_by, team_id, follows_id, lead_id)
  values (to_space, prior.kind, prior.activity, prior.area_m2, prior.from_on, prior.to_on, ledger_now(), prior.expires_at,
    prior.holder, prior.is_illustrative, prior.placed_by, prior.team_id, of_id, prior.lead_id)
  returning * into moved;
  perform commitment_part_check(moved);
  perform record_audit(author, 'move', 'commitment', moved.id::text, to_jsonb(prior) - 'during', to_jsonb(moved) - 'during');
  return moved;
end
$$;

create trigger commitment_lead_fixed before update on commitment for each row
  when (old.lead_id is distinct from new.lead_id) execute function commitment_fixed();
