-- Firms that look for a site, from the first call to moving in. Names of firms and persons are confidential; persons
-- can be erased, so they stand in tables of their own and never in an audit row.
create table lead (
  id uuid primary key,
  firm_name text not null constraint lead_firm_name_check check (firm_name <> ''),
  -- The name as it is compared with others: without legal form, place, spaces and case.
  firm_key text not null,
  product_line_id text references product_line,
  source text not null constraint lead_source_check
    check (source in ('call', 'visit', 'fair', 'referral', 'enquiry', 'other')),
  stage text not null constraint lead_stage_check
    check (stage in ('clue', 'talks', 'viewing', 'intent', 'signed', 'moved_in', 'lost')),
  lost_reason text,
  -- Account and team that follow it; both null: it came in and nobody has taken it.
  owner_id text,
  team_id text,
  -- The account of the firm itself, where it asked while signed in.
  firm_account_id text,
  next_step text,
  next_due_on date,
  -- What it looks for, as last worded.
  requirement_id uuid,
  requirement_version integer,
  -- Grows with every change of this row.
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint lead_lost_check check ((stage = 'lost') = (lost_reason is not null)),
  foreign key (requirement_id, requirement_version) references requirement
);
create index lead_firm_index on lead (firm_key);
create index lead_team_index on lead (team_id, updated_at);

create table lead_contact (
  id uuid primary key,
  lead_id uuid not null references lead,
  name text,
  position text,
  phone text,
  email text,
  created_at timestamptz not null,
  -- From then on nothing of the person is kept; the row says that there was one.
  erased_at timestamptz,
  constraint lead_contact_erased_check check (
    case when erased_at is null then name is not null
    else num_nonnulls(name, position, phone, email) = 0 end)
);
create index lead_contact_lead_index on lead_contact (lead_id);

create table lead_note (
  id uuid primary key,
  lead_id uuid not null references lead,
  author_id text,
  at timestamptz not null,
  text text,
  -- A note that names a person goes with the person.
  erased_at timestamptz,
  constraint lead_note_erased_check check ((erased_at is null) = (text is not null))
);
create index lead_note_lead_index on lead_note (lead_id, at);

create table lead_visit (
  id uuid primary key,
  lead_id uuid not null references lead,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  space_ids text[] not null,
  -- Calendars take a change by a higher number under the same id.
  sequence integer not null default 0,
  cancelled_at timestamptz,
  constraint lead_visit_period_check check (ends_at > starts_at)
);
create index lead_visit_lead_index on lead_visit (lead_id, starts_at);

-- Which spaces the latest requirement of a lead was last seen to match, and as of what.
create table lead_match (
  lead_id uuid primary key references lead,
  requirement_version integer not null,
  inventory_version bigint not null,
  rules_version text not null,
  as_of date not null,
  space_ids text[] not null
);

-- Matches that a lead gained or lost since, each told once.
create table lead_change (
  id bigint generated always as identity primary key,
  lead_id uuid not null references lead,
  at timestamptz not null,
  inventory_version bigint not null,
  because text not null constraint lead_change_because_check check (because in ('inventory', 'rules', 'date')),
  gained text[] not null,
  lost text[] not null,
  seen_at timestamptz,
  seen_by text,
  constraint lead_change_some_check check (cardinality(gained) + cardinality(lost) > 0)
);
create index lead_change_unseen_index on lead_change (lead_id, id) where seen_at is null;

-- A firm that asked without an account follows its enquiry by a token, of which only the SHA-256 is kept.
create table enquiry (
  digest text primary key,
  lead_id uuid not null references lead,
  at timestamptz not null
);
create index enquiry_lead_index on enquiry (lead_id);
