import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'

/** A point in degrees and how far from it, in metres. */
export interface Near {
  lon: number
  lat: number
  withinM: number
}

/** What is asked of the place of a space. */
export type OutlineTest =
  | { bbox: readonly [west: number, south: number, east: number, north: number] }
  /** GeoJSON that has passed `validatePolygon`. */
  | { within: string }
  | { near: Near }

/** What a space stands on. */
export interface Ground {
  building_id: string | null
  parcel_id: string | null
  cluster_id: string
}

/** The tables of outlines, each row as `g` and its cluster as `c`. */
const outlines = {
  building: {
    from: sql`building g join parcel p on p.id = g.parcel_id join cluster c on c.id = p.cluster_id`,
    geometry: sql`g.geometry`,
  },
  parcel: { from: sql`parcel g join cluster c on c.id = g.cluster_id`, geometry: sql`g.geometry` },
  cluster: { from: sql`cluster g join cluster c on c.id = g.id`, geometry: sql`g.boundary` },
} as const

/**
 * Asks every outline once. A space is where its building is, else its parcel, else somewhere in its cluster.
 * @returns for a space: true, false, or null where it may be on either side
 */
export async function findOutlines(db: Db, test: OutlineTest): Promise<(of: Ground) => boolean | null> {
  const each = Object.entries(outlines).map(([kind, { from, geometry }]) => {
    const { surely, perhaps } = testsOf(test, geometry)
    return sql`select cast(${kind} as text) as kind, g.id, (${surely}) as surely from ${from} where ${perhaps}`
  })
  const { rows } = await sql<{
    kind: string
    id: string
    surely: boolean
  }>`${sql.join(each, sql` union all `)}`.execute(db)
  const found = new Map(rows.map(({ kind, id, surely }) => [`${kind} ${id}`, surely]))
  return ({ building_id, parcel_id, cluster_id }) => {
    const [kind, id] =
      building_id !== null
        ? ['building', building_id]
        : parcel_id !== null
          ? ['parcel', parcel_id]
          : ['cluster', cluster_id]
    const surely = found.get(`${kind} ${id}`)
    return surely === undefined ? false : surely || null
  }
}

interface Tests {
  surely: RawBuilder<unknown>
  /** True of all of which `surely` is. */
  perhaps: RawBuilder<unknown>
}

function testsOf(test: OutlineTest, geometry: RawBuilder<unknown>): Tests {
  if ('bbox' in test) {
    const [west, south, east, north] = test.bbox
    const touches = sql`ST_Intersects(ST_MakeEnvelope(${west}, ${south}, ${east}, ${north}, 4326), ${geometry})`
    return { surely: touches, perhaps: touches }
  }
  return 'within' in test ? withinTests(test.within, geometry) : nearTests(test.near, geometry)
}

/**
 * Wholly in the area: true; wholly out of it: false; across its edge: not known, for the space may be on either side.
 * The outline counts as it is drawn.
 */
function withinTests(area: string, geometry: RawBuilder<unknown>): Tests {
  const shape = shapeOf(area)
  return {
    surely: sql`ST_CoveredBy(${geometry}, ${shape})`,
    perhaps: sql`ST_Intersects(${geometry}, ${shape})`,
  }
}

/**
 * All of the outline is near: true; none of it: false; else not known. How far an outline that nobody has surveyed may
 * be off counts on both sides.
 */
function nearTests(near: Near, geometry: RawBuilder<unknown>): Tests {
  const { lat } = near
  const withinM = sql`cast(${near.withinM} as double precision)`
  const point = pointOf(near)
  // A box in degrees that surely holds all that can be near, for the index: a degree of latitude is over 110 km.
  const degrees = sql`((${withinM} + (select max(boundary_error_m) from cluster)) / 110000)`
  const box = sql`ST_Expand(${point}, ${degrees} / ${Math.max(Math.cos((lat * Math.PI) / 180), 0.01)}, ${degrees})`
  const errorM = sql`(case g.geometry_accuracy when 'surveyed' then 0 else c.boundary_error_m end)`
  const farthest = sql`(select max(ST_Distance(corner.geom::geography, ${point}::geography))
    from ST_DumpPoints(${geometry}) corner)`
  return {
    surely: sql`${farthest} + ${errorM} <= ${withinM}`,
    perhaps: sql`${geometry} && ${box} and ST_Distance(${geometry}::geography, ${point}::geography) - ${errorM} <= ${withinM}`,
  }
}

/** What only PostGIS finds fault with (a spike, rings that touch) is made even, since a filter must not fail. */
export const shapeOf = (area: string) =>
  sql`ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(cast(${area} as text)), 4326)), 3)`

export const pointOf = ({ lon, lat }: Near) =>
  sql`ST_SetSRID(ST_MakePoint(cast(${lon} as double precision), cast(${lat} as double precision)), 4326)`
