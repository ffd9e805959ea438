import type { Geometry } from 'geojson'

type GeometryColumn = 'boundary' | 'geometry' | 'position'

/** A table row as the seed files write it: geometry as GeoJSON in WGS 84 instead of a database value. */
export type Seed<T> = {
  [K in keyof T]: K extends GeometryColumn ? Geometry | Extract<T[K], null> : T[K]
}
