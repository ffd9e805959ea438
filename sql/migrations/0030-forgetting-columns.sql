-- What is written once may change in nothing but the columns in which a person is forgotten, and then only in the
-- transaction that says that it forgets.
create function written_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_forgetting() then
    if tg_level = 'STATEMENT' then
      return null;
    elsif to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
      return new;
    end if;
  end if;
  raise exception '% is written once', tg_table_name
    using errcode = 'restrict_violation', constraint = tg_table_name || '_keep_check', table = tg_table_name;
end
$$;

drop trigger audit_event_keep on audit_event;
drop function audit_keep();
create trigger audit_event_keep before update or delete or truncate on audit_event
  for each statement execute function written_once();
create trigger audit_event_written before update on audit_event
  for each row execute function written_once('before', 'after');

drop trigger proposal_keep on proposal;
drop function proposal_keep();
create trigger proposal_keep before update or delete or truncate on proposal
  for each statement execute function written_once();
create trigger proposal_written before update on proposal
  for each row execute function written_once('title', 'body', 'digest');
