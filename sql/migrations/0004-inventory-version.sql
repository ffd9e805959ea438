-- Invariant 5: the version grows with every change that could alter a match, and is announced.
create table inventory_version (
  id integer primary key constraint inventory_version_single_check check (id = 1),
  version bigint not null
);
insert into inventory_version values (1, 0);

-- Runs as the last thing of a transaction, once. Writers meet at this row only at commit, in order, so a version
-- that can be read belongs to a transaction that is over, and so does every version below it.
create function inventory_changed() returns trigger language plpgsql as $$
declare
  this_transaction text := pg_current_xact_id()::text;
  grown bigint;
begin
  if current_setting('luodi.counted', true) is distinct from this_transaction then
    perform set_config('luodi.counted', this_transaction, true);
    update inventory_version set version = version + 1 where id = 1 returning version into grown;
    perform pg_notify('inventory', grown::text);
  end if;
  return null;
end
$$;

create constraint trigger source_counts after insert or update or delete on source
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger cluster_counts after insert or update or delete on cluster
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger cluster_product_line_counts after insert or update or delete on cluster_product_line
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger zoning_counts after insert or update or delete on zoning
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger zoning_use_counts after insert or update or delete on zoning_use
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger policy_counts after insert or update or delete on policy
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger parcel_counts after insert or update or delete on parcel
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger building_counts after insert or update or delete on building
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger building_floor_counts after insert or update or delete on building_floor
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger space_counts after insert or update or delete on space
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger space_fact_counts after insert or update or delete on space_fact
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger commitment_counts after insert or update or delete on commitment
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger published_figure_counts after insert or update or delete on published_figure
  deferrable initially deferred for each row execute function inventory_changed();
