-- What a park, an owner or a firm says of a space is a source too; and that a thing is not known any more can be said.
alter table source drop constraint source_kind_check;
alter table source add constraint source_kind_check
  check (kind in ('plan', 'press', 'regulation', 'trade', 'derived', 'statement', 'illustrative'));

-- Null: known before and, as stated, not any more.
alter table space_fact alter column value drop not null;
