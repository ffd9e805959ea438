-- Who changed what, when, and what it was before and after: written in the transaction of the change, never altered.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Account, null where nobody is signed in; the role as it was at that time.
  actor_id text,
  actor_role text not null constraint audit_event_role_check
    check (actor_role in ('public', 'firm', 'promoter', 'planner', 'steward', 'admin', 'system')),
  action text not null constraint audit_event_action_check check (action ~ '^[a-z]+(_[a-z]+)*$'),
  subject_kind text not null constraint audit_event_subject_kind_check check (subject_kind ~ '^[a-z]+(_[a-z]+)*$'),
  subject_id text not null,
  before jsonb,
  after jsonb,
  request_id text
);
create index audit_event_subject_index on audit_event (subject_kind, subject_id, id);
create index audit_event_actor_index on audit_event (actor_id, id);

create function audit_keep() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are written once'
    using errcode = 'restrict_violation', constraint = 'audit_event_keep_check', table = 'audit_event';
end
$$;
create trigger audit_event_keep before update or delete or truncate on audit_event
  for each statement execute function audit_keep();
