import type { MultiPolygon, Polygon, Position } from 'geojson'

const semiMajorM = 6378137
const eccentricity2 = 0.00669437999014
const eccentricity = Math.sqrt(eccentricity2)

/**
 * Area on the WGS 84 ellipsoid in m², holes taken off. Every ring is measured in Lambert's cylindrical
 * equal-area projection of the ellipsoid (Snyder, Map Projections, eq. 3-12), which keeps areas exactly; edges count
 * as straight there, which for edges of a few kilometres differs from geodesics by less than one part in a million.
 * Web Mercator would say 37 % too much at Shanghai's latitude. Rings must not cross the antimeridian.
 */
export function geodesicAreaM2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.reduce((sum, rings) => sum + polygonAreaM2(rings), 0)
}

function polygonAreaM2(rings: Position[][]): number {
  return rings.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringAreaM2(ring), 0)
}

function ringAreaM2(ring: Position[]): number {
  let doubled = 0
  let previous: { x: number; y: number } | undefined
  for (const [lon = Number.NaN, lat = Number.NaN] of ring) {
    const here = { x: (semiMajorM * lon * Math.PI) / 180, y: (semiMajorM * authalicQ(lat)) / 2 }
    if (previous) doubled += (here.x - previous.x) * (previous.y + here.y)
    previous = here
  }
  return Math.abs(doubled) / 2
}

/** Snyder's q: the area from the equator to a latitude, in units of a² · longitude / 2. */
function authalicQ(latDeg: number): number {
  const sin = Math.sin((latDeg * Math.PI) / 180)
  return (
    (1 - eccentricity2) *
    (sin / (1 - eccentricity2 * sin * sin) + Math.atanh(eccentricity * sin) / eccentricity)
  )
}
