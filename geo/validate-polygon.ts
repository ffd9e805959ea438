import { booleanClockwise, booleanPointInPolygon, kinks, rewind } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { isMultiPolygon, isPolygon } from 'geojson-validation'
import { geodesicAreaM2 } from './geodesic-area-m2.ts'
import { type RingRepair, repairRing } from './repair-ring.ts'

export type PolygonRepair = RingRepair | 'rewound_ring'

export type PolygonFault =
  | 'not_a_polygon'
  | 'not_finite'
  | 'out_of_range'
  | 'too_many_vertices'
  | 'no_area'
  | 'self_intersection'
  | 'hole_outside'

export type PolygonResult =
  | { ok: true; geometry: Polygon | MultiPolygon; repairs: PolygonRepair[] }
  | { ok: false; reasons: { fault: PolygonFault; detail: string }[] }

/**
 * The gate for polygons from outside: shape (geojson-validation), finite degrees in range, at most `maxVertices`
 * vertices (kinks are searched pairwise, so the cap also bounds the work), no ring crossing itself or another, an area,
 * and holes inside. What can only be meant one way (open ring, repeated vertex, winding against RFC 7946 §3.1.6) is
 * repaired and reported. The input is not changed.
 */
export function validatePolygon(input: unknown, maxVertices = 2000): PolygonResult {
  const draft = polygonsOf(input)
  if (!draft) return refuse('not_a_polygon', 'a Polygon or MultiPolygon with rings of positions is needed')
  const positions = draft.polygons.flat(2)
  if (positions.length > maxVertices)
    return refuse('too_many_vertices', `${positions.length} > ${maxVertices}`)
  if (!positions.every(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat))) {
    return refuse('not_finite', 'every position needs a finite longitude and latitude')
  }
  const outside = positions.find(([lon = 0, lat = 0]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)
  if (outside) return refuse('out_of_range', `${outside.join(', ')} is no longitude and latitude`)

  const repairs = new Set<PolygonRepair>()
  const polygons = draft.polygons.map((rings) =>
    rings.map((ring) => {
      const mended = repairRing(ring)
      for (const repair of mended.repairs) repairs.add(repair)
      return mended.ring
    }),
  )
  const mended = geometryOf(draft.type, polygons)
  const trace = mended.type === 'Polygon' ? isPolygon(mended, true) : isMultiPolygon(mended, true)
  if (trace?.length) return refuse('not_a_polygon', trace.join('; '))
  const crossings = kinks(mended).features
  if (crossings.length > 0) {
    const places = crossings.slice(0, 3).map((kink) => kink.geometry.coordinates.join(', '))
    return refuse('self_intersection', `rings cross at ${places.join(' and ')}`)
  }
  if (polygons.flat().some((ring) => geodesicAreaM2({ type: 'Polygon', coordinates: [ring] }) < 1)) {
    return refuse('no_area', 'a ring encloses less than 1 m²')
  }
  if (!polygons.every(holesLieInside)) return refuse('hole_outside', 'a hole lies outside its outer ring')
  if (!polygons.every(isWoundRight)) repairs.add('rewound_ring')
  const geometry = rewind(mended) as Polygon | MultiPolygon
  return { ok: true, geometry, repairs: [...repairs] }
}

/** The rings of the input, without a claim yet that they are any good; null where there are none. */
function polygonsOf(input: unknown): { type: 'Polygon' | 'MultiPolygon'; polygons: Position[][][] } | null {
  if (typeof input !== 'object' || input === null) return null
  const { type, coordinates } = input as { type?: unknown; coordinates?: unknown }
  if (type === 'Polygon' && isPolygonOfPositions(coordinates)) return { type, polygons: [coordinates] }
  if (type === 'MultiPolygon' && isNonEmptyArray(coordinates) && coordinates.every(isPolygonOfPositions)) {
    return { type, polygons: coordinates }
  }
  return null
}

function isPolygonOfPositions(value: unknown): value is Position[][] {
  return isNonEmptyArray(value) && value.every((ring) => isNonEmptyArray(ring) && ring.every(isPosition))
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number')
}

function isNonEmptyArray(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0
}

function geometryOf(type: 'Polygon' | 'MultiPolygon', polygons: Position[][][]): Polygon | MultiPolygon {
  return type === 'Polygon'
    ? { type, coordinates: polygons.flat() }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** One vertex of a hole tells for all of it, since rings that cross have been refused. */
function holesLieInside([outer = [], ...holes]: Position[][]): boolean {
  const polygon: Polygon = { type: 'Polygon', coordinates: [outer] }
  return holes.every(([vertex = []]) => booleanPointInPolygon(vertex, polygon))
}

/** Outer ring counter-clockwise, holes clockwise. */
function isWoundRight(rings: Position[][]): boolean {
  return rings.every((ring, index) => booleanClockwise(ring) === index > 0)
}

function refuse(fault: PolygonFault, detail: string): PolygonResult {
  return { ok: false, reasons: [{ fault, detail }] }
}
