import type { Geometry, Position } from 'geojson'
import { linesOf } from './lines-of.ts'
import type { Bounds } from './types.ts'

/** The box round some geometries, or null when there are none. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | null {
  const positions = geometries.flatMap(positionsOf)
  if (positions.length === 0) return null
  const lons = positions.map(([lon = 0]) => lon)
  const lats = positions.map(([, lat = 0]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

export function overlaps(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

export function contains([west, south, east, north]: Bounds, lon: number, lat: number): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north
}

export function middleOf([west, south, east, north]: Bounds): [lon: number, lat: number] {
  return [(west + east) / 2, (south + north) / 2]
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
      return geometry.coordinates
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf)
    default:
      return linesOf(geometry).flat()
  }
}
