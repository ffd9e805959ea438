-- What was offered to a firm: options of one recorded match, frozen as they were shown. The body is written once; its
-- digest says whether it is still the one that was written.
create table proposal (
  id uuid primary key,
  lead_id uuid not null references lead,
  run_id uuid not null references match_run,
  title text not null constraint proposal_title_check check (title <> ''),
  body jsonb not null,
  digest text not null,
  -- Account that made it.
  created_by text,
  created_at timestamptz not null
);
create index proposal_lead_index on proposal (lead_id, created_at);

create function proposal_keep() returns trigger language plpgsql as $$
begin
  raise exception 'proposals are written once'
    using errcode = 'restrict_violation', constraint = 'proposal_keep_check', table = 'proposal';
end
$$;
create trigger proposal_keep before update or delete or truncate on proposal
  for each statement execute function proposal_keep();

-- A link by which anyone reads one proposal, by the SHA-256 of its token. Of its readers nothing is kept but how often
-- it was opened and on which day last.
create table share_link (
  id uuid primary key,
  proposal_id uuid not null references proposal,
  digest text not null constraint share_link_digest_key unique,
  -- The last day on which it works, in Asia/Shanghai.
  expires_on date not null,
  created_by text,
  created_at timestamptz not null,
  revoked_at timestamptz,
  views integer not null default 0,
  last_viewed_on date,
  constraint share_link_viewed_check check ((views = 0) = (last_viewed_on is null))
);
create index share_link_proposal_index on share_link (proposal_id, created_at);
