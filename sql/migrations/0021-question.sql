-- What staff ask a park about one space. A row is answered, never deleted.
create table question (
  id bigint generated always as identity primary key,
  space_id text not null references space,
  attribute text not null constraint question_attribute_check
    check (attribute in ('clearHeightM', 'floorLoadKnM2', 'powerKva', 'powerExpandableKva', 'freightLiftT',
      'freightLiftCount', 'columnGridM', 'cleanroomState', 'cleanroomIso', 'industrialDrain', 'exhaustShaft',
      'hazardousWasteRoom', 'hazardousStore', 'fireCategory', 'vibrationClass', 'radiationShielding', 'dualPower',
      'wholeFloor', 'groundFloor', 'rentYuanM2Day', 'propertyFeeYuanM2Month', 'tenures', 'delivery')),
  text text,
  -- Where it is asked for a firm.
  lead_id uuid references lead,
  asked_at timestamptz not null,
  -- Account or key, and its team at that time.
  asked_by text not null,
  team_id text,
  answered_at timestamptz,
  answered_by text,
  constraint question_answered_check check ((answered_at is null) = (answered_by is null))
);
create index question_open_index on question (space_id, attribute) where answered_at is null;
