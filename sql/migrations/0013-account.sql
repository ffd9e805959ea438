-- People who may sign in, their sessions and their passwords: the tables that better-auth reads and writes, under our
-- names. Beside them what it does not keep: teams, links that work once, counts of attempts.
create table team (
  id text primary key,
  name text not null constraint team_name_key unique
);

create table person (
  id text primary key,
  name text not null,
  -- In small letters.
  email text not null constraint person_email_key unique constraint person_email_check check (email = lower(email)),
  email_verified boolean not null,
  role text not null constraint person_role_check
    check (role in ('firm', 'promoter', 'planner', 'steward', 'admin')),
  team_id text references team,
  -- From then on nobody signs in as this person; null: they may.
  disabled_at timestamptz,
  -- Grows with every change of role, team or standing.
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Where someone is signed in. The token itself is only in the cookie; here is its SHA-256.
create table session (
  id text primary key,
  person_id text not null references person on delete cascade,
  token text not null constraint session_token_key unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_person_index on session (person_id);

-- How someone proves who they are: provider `credential` with a password hash, or an identity provider with its subject.
create table credential (
  id text primary key,
  person_id text not null references person on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint credential_account_key unique (provider_id, account_id)
);
create index credential_person_index on credential (person_id);

-- A link that works once, by the SHA-256 of its token. An invitation says whom it makes.
create table one_time_link (
  id text primary key,
  digest text not null constraint one_time_link_digest_key unique,
  purpose text not null constraint one_time_link_purpose_check
    check (purpose in ('first_admin', 'invitation', 'reset')),
  person_id text references person on delete cascade,
  email text,
  role text constraint one_time_link_role_check
    check (role in ('firm', 'promoter', 'planner', 'steward', 'admin')),
  team_id text references team,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_link_whom_check check (
    case purpose
      when 'reset' then person_id is not null
      when 'invitation' then email is not null and role is not null
      else true
    end)
);

-- How often something was tried: by account, by address. Shared by all processes on this database.
create table attempt (
  bucket text not null,
  -- SHA-256 of the address or e-mail, so that the table lists none.
  key text not null,
  count integer not null,
  until_at timestamptz not null,
  primary key (bucket, key)
);

-- Made at first use, never shipped: what cookies are signed with where the settings give nothing else.
create table instance_secret (
  name text primary key,
  value text not null
);
