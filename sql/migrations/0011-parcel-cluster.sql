-- A parcel lies in one cluster and a building on one parcel; a space is in the cluster of its parcel and on the
-- parcel of its building. Where a parcel is not known, neither is a building.
alter table parcel add constraint parcel_cluster_key unique (id, cluster_id);
alter table building add constraint building_parcel_key unique (id, parcel_id);
alter table space
  add constraint space_parcel_cluster_fkey foreign key (parcel_id, cluster_id) references parcel (id, cluster_id),
  add constraint space_building_parcel_fkey foreign key (building_id, parcel_id) references building (id, parcel_id),
  add constraint space_building_check check (building_id is null or parcel_id is not null);
