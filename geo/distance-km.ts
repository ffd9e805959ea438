import { distance } from '@turf/turf'

/**
 * Straight-line (great-circle) distance between two positions (lon, lat, WGS 84) in kilometres. On the mean
 * sphere: within 0.3 % of the ellipsoid. Never a travel distance.
 */
export function distanceKm(from: readonly [number, number], to: readonly [number, number]): number {
  return distance([...from], [...to], { units: 'kilometers' })
}
