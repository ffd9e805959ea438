-- Keys by which systems call the interface, by their SHA-256. A key that is over is kept, since the audit names it.
create table api_key (
  id text primary key,
  name text not null,
  digest text not null constraint api_key_digest_key unique,
  role text not null constraint api_key_role_check check (role in ('promoter', 'planner', 'steward')),
  team_id text references team,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
