import type { FeatureCollection, Geometry, Position } from 'geojson'
import { type Datum, fromGcj02, toGcj02 } from '../../geo/gcj02.ts'
import type { Beacon, Bounds, Camera, Drawing } from './types.ts'

/**
 * Everything of ours is in WGS 84; a basemap may show places elsewhere. Within the map all is where the basemap shows
 * it: what comes in is shifted, what goes out shifted back, here and nowhere else.
 */
const shown = (datum: Datum, at: Position) => (datum === 'gcj02' ? toGcj02(at) : pair(at))
const read = (datum: Datum, at: Position) => (datum === 'gcj02' ? fromGcj02(at) : pair(at))
const pair = ([lon = 0, lat = 0]: Position): [lon: number, lat: number] => [lon, lat]

export function shownGeometry<G extends Geometry>(datum: Datum, geometry: G): G {
  if (datum === 'wgs84') return geometry
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((each) => shownGeometry(datum, each)) }
  return { ...geometry, coordinates: shownPositions(datum, geometry.coordinates) }
}

/** Positions in as many lists within each other as the geometry has. */
function shownPositions(datum: Datum, positions: Nested): Nested {
  const [first] = positions
  if (typeof first === 'number') return shown(datum, positions as Position)
  return (positions as Nested[]).map((each) => shownPositions(datum, each))
}
type Nested = Position | Nested[]

export const shownFeatures = <F extends { geometry: Geometry }>(datum: Datum, features: readonly F[]) =>
  datum === 'wgs84'
    ? features
    : features.map((feature) => ({ ...feature, geometry: shownGeometry(datum, feature.geometry) }))

export const shownCollection = (datum: Datum, { type, features }: FeatureCollection): FeatureCollection => ({
  type,
  features: [...shownFeatures(datum, features)],
})

export function shownPlace<P extends Camera | Beacon | NonNullable<Drawing['circle']>>(
  datum: Datum,
  place: P,
): P {
  const [lon, lat] = shown(datum, [place.lon, place.lat])
  return { ...place, lon, lat }
}

export const shownDrawing = (datum: Datum, drawing: Drawing): Drawing => ({
  ...drawing,
  ring: drawing.ring.map((at) => shown(datum, [...at])),
  circle: drawing.circle && shownPlace(datum, drawing.circle),
})

export const readAt = (datum: Datum, lon: number, lat: number) => read(datum, [lon, lat])

export const readRing = (datum: Datum, ring: Drawing['ring']): Drawing['ring'] =>
  ring.map((at) => read(datum, [...at]))

export function readCamera(datum: Datum, camera: Camera): Camera {
  const [lon, lat] = read(datum, [camera.lon, camera.lat])
  return { ...camera, lon, lat }
}

export function readBounds(datum: Datum, [west, south, east, north]: Bounds): Bounds {
  return [...read(datum, [west, south]), ...read(datum, [east, north])]
}
