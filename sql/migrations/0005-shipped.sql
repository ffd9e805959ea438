-- Which release of the shipped rows stands in this database, so that a start need not compare them one by one.
create table shipped (
  name text primary key constraint shipped_name_check check (name in ('published', 'illustrative')),
  digest text not null
);
