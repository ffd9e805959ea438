import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** A point in degrees and how far from it, in metres. */
export interface Near {
  lon: number
  lat: number
  withinM: number
}

type Verdict = RawBuilder<SqlBool | null>

/** Where a space of the picture `x` is: its building, else its parcel, else somewhere in its cluster. */
const outlines = {
  building: {
    id: sql`x.building_id`,
    from: sql`building g join parcel p on p.id = g.parcel_id join cluster c on c.id = p.cluster_id`,
    geometry: sql`g.geometry`,
    accuracy: sql`g.geometry_accuracy`,
  },
  parcel: {
    id: sql`x.parcel_id`,
    from: sql`parcel g join cluster c on c.id = g.cluster_id`,
    geometry: sql`g.geometry`,
    accuracy: sql`g.geometry_accuracy`,
  },
  cluster: {
    id: sql`x.cluster_id`,
    from: sql`cluster g join cluster c on c.id = g.id`,
    geometry: sql`g.boundary`,
    accuracy: sql`g.geometry_accuracy`,
  },
} as const
type Outline = (typeof outlines)[keyof typeof outlines]

/**
 * Wholly in the area: true; wholly out of it: false; across its edge: not known, for the space may be on either side.
 * The outline counts as it is drawn.
 * @param area GeoJSON that has passed `validatePolygon`
 */
export function withinCondition(area: string): Verdict {
  const shape = shapeOf(area)
  return byOutline(({ geometry }) => ({
    surely: sql`ST_CoveredBy(${geometry}, ${shape})`,
    perhaps: sql`ST_Intersects(${geometry}, ${shape})`,
  }))
}

/**
 * All of the outline is near: true; none of it: false; else not known. How far an outline that nobody has surveyed may
 * be off counts on both sides.
 */
export function nearCondition(near: Near): Verdict {
  const { lat } = near
  const withinM = sql`cast(${near.withinM} as double precision)`
  const point = pointOf(near)
  // A box in degrees that surely holds all that can be near, for the index: a degree of latitude is over 110 km.
  const degrees = sql`((${withinM} + (select max(boundary_error_m) from cluster)) / 110000)`
  const box = sql`ST_Expand(${point}, ${degrees} / ${Math.max(Math.cos((lat * Math.PI) / 180), 0.01)}, ${degrees})`
  return byOutline(({ geometry, accuracy }) => {
    const errorM = sql`(case ${accuracy} when 'surveyed' then 0 else c.boundary_error_m end)`
    const farthest = sql`(select max(ST_Distance(corner.geom::geography, ${point}::geography))
      from ST_DumpPoints(${geometry}) corner)`
    return {
      surely: sql`${geometry} && ${box} and ${farthest} + ${errorM} <= ${withinM}`,
      perhaps: sql`${geometry} && ${box} and ST_Distance(${geometry}::geography, ${point}::geography) - ${errorM} <= ${withinM}`,
    }
  })
}

/** What only PostGIS finds fault with (a spike, rings that touch) is made even, since a filter must not fail. */
export const shapeOf = (area: string) =>
  sql`ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(cast(${area} as text)), 4326)), 3)`

export const pointOf = ({ lon, lat }: Near) =>
  sql`ST_SetSRID(ST_MakePoint(cast(${lon} as double precision), cast(${lat} as double precision)), 4326)`

interface Tests {
  surely: RawBuilder<unknown>
  perhaps: RawBuilder<unknown>
}

/** Each outline is looked at once, not once for every space in it. */
function byOutline(testsOf: (outline: Outline) => Tests): Verdict {
  const verdict = (outline: Outline) => {
    const { surely, perhaps } = testsOf(outline)
    const holds = (test: RawBuilder<unknown>) =>
      sql`${outline.id} in (select g.id from ${outline.from} where ${test})`
    return sql`case when ${holds(surely)} then true when ${holds(perhaps)} then null else false end`
  }
  return sql<SqlBool | null>`case when x.building_id is not null then ${verdict(outlines.building)}
    when x.parcel_id is not null then ${verdict(outlines.parcel)} else ${verdict(outlines.cluster)} end`
}
