import type { Geometry, Position } from 'geojson'
import { polygonsOf } from './polygons-of.ts'

/** Centre of gravity of one or several polygons, holes left out, in degrees: a few kilometres are taken as flat. */
export function middleOfArea(geometry: Geometry): [lon: number, lat: number] {
  const rings = polygonsOf(geometry).flatMap(({ coordinates }) =>
    coordinates.map((ring, at) => ({ ring, isHole: at > 0 })),
  )
  const [fromLon = 0, fromLat = 0] = rings[0]?.ring[0] ?? []
  let [sum, east, north] = [0, 0, 0]
  for (const { ring, isHole } of rings) {
    const own = momentsOf(ring, fromLon, fromLat)
    // Whichever way a ring runs, a hole takes away.
    const sign = Math.sign(own.area) * (isHole ? -1 : 1)
    sum += sign * own.area
    east += sign * own.east
    north += sign * own.north
  }
  return sum === 0 ? [fromLon, fromLat] : [fromLon + east / sum, fromLat + north / sum]
}

/** Counted from a corner of its own, since the squares of whole degrees would swallow the difference. */
function momentsOf(ring: Position[], fromLon: number, fromLat: number) {
  const moments = { area: 0, east: 0, north: 0 }
  for (const [index, [lon = 0, lat = 0]] of ring.entries()) {
    const [nextLon = lon, nextLat = lat] = ring[index + 1] ?? []
    const [x, y, nextX, nextY] = [lon - fromLon, lat - fromLat, nextLon - fromLon, nextLat - fromLat]
    const twice = x * nextY - nextX * y
    moments.area += twice / 2
    moments.east += ((x + nextX) * twice) / 6
    moments.north += ((y + nextY) * twice) / 6
  }
  return moments
}
