import type { Position } from 'geojson'

/** The datum that positions are in: WGS 84 (CGCS 2000 is the same within a decimetre), or what Chinese web maps show. */
export type Datum = 'wgs84' | 'gcj02'

/** Krasovsky 1940, which the published algorithm counts by: semi-major axis in metres, and squared eccentricity. */
const axisM = 6_378_245
const eccentricity2 = 0.006_693_421_622_965_943
/** Outside of this box positions are not shifted. */
const china = { west: 72.004, south: 0.8293, east: 137.8347, north: 55.8271 }

/**
 * WGS 84 to GCJ-02, degrees: some 500 m in Shanghai. The algorithm is not official; it is the one published as eviltransform
 * and used by every map library since.
 * https://github.com/googollee/eviltransform
 */
export function toGcj02([lon = 0, lat = 0]: Position): [lon: number, lat: number] {
  if (lon < china.west || lon > china.east || lat < china.south || lat > china.north) return [lon, lat]
  const [eastM, northM] = shiftM(lon - 105, lat - 35)
  const phi = (lat * Math.PI) / 180
  const flattened = 1 - eccentricity2 * Math.sin(phi) ** 2
  const mPerLat = ((axisM * (1 - eccentricity2)) / flattened ** 1.5) * (Math.PI / 180)
  const mPerLon = (axisM / Math.sqrt(flattened)) * Math.cos(phi) * (Math.PI / 180)
  return [lon + eastM / mPerLon, lat + northM / mPerLat]
}

/** GCJ-02 to WGS 84, degrees: what is shifted to the place asked for, found by going back by what is left over. */
export function fromGcj02([lon = 0, lat = 0]: Position): [lon: number, lat: number] {
  let found: [lon: number, lat: number] = [lon, lat]
  // The shift changes by less than a hundredth of the way, so that each step leaves a hundredth of the error.
  for (let step = 0; step < 6; step++) {
    const [shownLon, shownLat] = toGcj02(found)
    found = [found[0] + lon - shownLon, found[1] + lat - shownLat]
  }
  return found
}

/** @param x @param y degrees from 105° E 35° N */
function shiftM(x: number, y: number): [eastM: number, northM: number] {
  const waves = (of: number, ...terms: [amplitude: number, halfPeriod: number][]) =>
    terms.reduce((sum, [amplitude, half]) => sum + amplitude * Math.sin((of / half) * Math.PI), 0)
  const both = (waves(x, [20, 1 / 6], [20, 1 / 2]) * 2) / 3
  const root = Math.sqrt(Math.abs(x))
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
  return [
    east + both + (waves(x, [20, 1], [40, 3], [150, 12], [300, 30]) * 2) / 3,
    north + both + (waves(y, [20, 1], [40, 3], [160, 12], [320, 30]) * 2) / 3,
  ]
}
