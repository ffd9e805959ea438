import { distanceKm } from './distance-km.ts'

/** A position that is known only to within `errorM` metres in any direction. */
export interface UncertainPosition {
  position: readonly [number, number]
  errorM: number
}

export interface UncertainDistance {
  km: number
  /** The true distance lies within km ± errorKm. */
  errorKm: number
}

/** Straight-line distance with the errors of both positions added: the worst case, since they need not be independent. */
export function distanceWithError(from: UncertainPosition, to: UncertainPosition): UncertainDistance {
  return { km: distanceKm(from.position, to.position), errorKm: (from.errorM + to.errorM) / 1000 }
}

/** Whether a distance keeps a limit in kilometres; within the error of both positions that is unknown. */
export function keepsDistanceLimit({ km, errorKm }: UncertainDistance, maxKm: number): boolean | 'unknown' {
  if (km + errorKm <= maxKm) return true
  return km - errorKm > maxKm ? false : 'unknown'
}
