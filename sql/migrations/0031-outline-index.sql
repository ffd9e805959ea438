-- Spaces are found by where they are: the outlines of buildings and clusters by the same kind of index as parcels.
create index building_geometry_index on building using gist (geometry);
create index cluster_boundary_index on cluster using gist (boundary);
