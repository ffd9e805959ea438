-- Share of a parcel's floor area that its ancillary uses may take together, in percent; null: no such number.
alter table zoning_use add column share_pct double precision constraint zoning_use_share_check
  check (share_pct > 0 and share_pct <= 100);
