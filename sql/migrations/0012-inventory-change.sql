-- What each version changed, so that a picture in memory is mended where it changed and not read anew.
create table inventory_change (
  version bigint not null,
  noun text not null,
  -- Of noun space and parcel; of any other the whole table changed.
  id text not null,
  primary key (version, noun, id)
);

-- As before, and beside the number what it stands for. A commitment changes its space. Every version has a row at
-- least, and rows go from the oldest on: where the next version after a picture's own has one, none is missing.
create or replace function inventory_changed() returns trigger language plpgsql as $$
declare
  this_transaction text := pg_current_xact_id()::text;
  counted text[] := string_to_array(current_setting('luodi.counted', true), ' ');
  grown bigint;
begin
  if counted[1] is not distinct from this_transaction then
    grown := counted[2];
  else
    update inventory_version set version = version + 1 where id = 1 returning version into grown;
    perform set_config('luodi.counted', this_transaction || ' ' || grown, true);
    perform pg_notify('inventory', grown::text);
    if grown % 1024 = 0 then
      delete from inventory_change where version <= grown - 1024;
    end if;
  end if;
  if tg_table_name in ('space', 'parcel') then
    insert into inventory_change
      select grown, tg_table_name, touched.id from (values (old.id), (new.id)) touched (id) where touched.id is not null
      on conflict do nothing;
  elsif tg_table_name = 'commitment' then
    insert into inventory_change
      select grown, 'space', touched.id from (values (old.space_id), (new.space_id)) touched (id)
      where touched.id is not null
      on conflict do nothing;
  else
    insert into inventory_change values (grown, tg_table_name, '') on conflict do nothing;
  end if;
  return null;
end
$$;

-- A match reads places too.
create constraint trigger place_counts after insert or update or delete on place
  deferrable initially deferred for each row execute function inventory_changed();
