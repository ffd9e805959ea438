-- The answer to a write under a key that its sender chose, kept with the effect of the write: both stand or neither.
create table idempotency_key (
  actor_id text not null,
  key text not null,
  digest text not null,
  at timestamptz not null,
  answer jsonb,
  primary key (actor_id, key)
);
