-- A person who has been erased: the row stays, so that what they did can still be told from what others did, and says
-- nothing of them.
alter table person add column erased_at timestamptz;
alter table person add constraint person_erased_check check (
  erased_at is null or (name = '—' and email = id || '@erased.invalid' and disabled_at is not null));

-- What is written once stays as it was written, but for a name in it when the person is erased. That is said by the
-- transaction that does it; rows never go.
create function is_forgetting() returns boolean language sql stable as $$
  select coalesce(current_setting('luodi.forgetting', true), '') = 'on'
$$;

create or replace function audit_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_forgetting() then return null; end if;
  raise exception 'audit rows are written once'
    using errcode = 'restrict_violation', constraint = 'audit_event_keep_check', table = 'audit_event';
end
$$;

create or replace function proposal_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_forgetting() then return null; end if;
  raise exception 'proposals are written once'
    using errcode = 'restrict_violation', constraint = 'proposal_keep_check', table = 'proposal';
end
$$;
