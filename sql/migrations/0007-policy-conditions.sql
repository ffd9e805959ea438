-- What each support asks, one condition a row, so that an option can say which of them it meets.
create table policy_condition (
  policy_id text not null references policy,
  no integer not null constraint policy_condition_no_check check (no > 0),
  kind text not null constraint policy_condition_kind_check
    check (kind in ('cluster', 'product_line', 'activity', 'cleanroom_work', 'single_use_zoning', 'in_preparation', 'ask')),
  -- Any of these meets it; empty where the kind says it all.
  accepts text[] not null,
  text_zh text not null,
  text_en text not null,
  basis text not null constraint policy_condition_basis_check check (basis in ('verified', 'unverified')),
  primary key (policy_id, no),
  constraint policy_condition_accepts_check check (
    (cardinality(accepts) > 0) = (kind in ('cluster', 'product_line', 'activity', 'single_use_zoning'))
  )
);

-- The day on which the text was read for this service; nothing published says how long a support runs.
alter table policy add column collected_on date not null default date '2026-11-22';
alter table policy alter column collected_on drop default;

-- The cluster that a body looks after; null: the whole district.
alter table department add column cluster_id text references cluster;

create constraint trigger policy_condition_counts after insert or update or delete on policy_condition
  deferrable initially deferred for each row execute function inventory_changed();
create constraint trigger department_counts after insert or update or delete on department
  deferrable initially deferred for each row execute function inventory_changed();
