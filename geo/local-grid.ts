import type { Position } from 'geojson'

/**
 * A street grid in metres, laid flat on the ellipsoid around its origin. `u` runs along the grid's own "east",
 * `v` along its own "north". Good to 0.02 % within 3 km of the origin, which is far below the error of
 * an indicative drawing.
 */
export interface LocalGrid {
  /** Longitude and latitude of (0, 0), WGS 84. */
  origin: readonly [lon: number, lat: number]
  /** How far `u` is turned from east towards north, in degrees. */
  rotationDeg: number
}

/** A place on a local grid: metres along `u` and `v`. */
export type GridPoint = readonly [u: number, v: number]

/** Length of one degree at a latitude, in metres, on the WGS 84 ellipsoid. */
export function metresPerDegree(latDeg: number): { lon: number; lat: number } {
  const semiMajorM = 6378137
  const eccentricity2 = 0.00669437999014
  const sin = Math.sin((latDeg * Math.PI) / 180)
  const w = Math.sqrt(1 - eccentricity2 * sin * sin)
  const primeVertical = semiMajorM / w
  const meridional = (semiMajorM * (1 - eccentricity2)) / (w * w * w)
  return {
    lon: (primeVertical * Math.sqrt(1 - sin * sin) * Math.PI) / 180,
    lat: (meridional * Math.PI) / 180,
  }
}

/** Degrees with six decimals, about 0.1 m: more would claim a precision that no drawing here has. */
export function roundPosition([lon, lat]: Position): [number, number] {
  return [Math.round((lon ?? Number.NaN) * 1e6) / 1e6, Math.round((lat ?? Number.NaN) * 1e6) / 1e6]
}
