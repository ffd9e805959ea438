import type { SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { Verdict } from './oracle.ts'

/** m²; of land, what may be built on it. Null: unknown. */
export const floorAreaM2 = (space: SnapshotRow): number | null => {
  if (space.kind !== 'land') return space.floor_area_m2
  return space.land_area_m2 === null || space.far === null ? null : space.land_area_m2 * space.far
}

/** m² of floor that the activity takes of this space: all of it, or of a divisible one a part that can be had. */
export function neededAreaM2(minAreaM2: number | undefined, space: SnapshotRow): number | null {
  const whole = floorAreaM2(space)
  if (!space.is_divisible) return whole
  const part = Math.max(minAreaM2 ?? 1, space.min_divisible_m2 ?? 0)
  return whole === null ? part : Math.min(part, whole)
}

export const isInForce = ({ expiresAt }: SnapshotCommitment, now: Date): boolean =>
  expiresAt === null || new Date(expiresAt) > now

/** m² taken on the fullest day from `from` on. What is taken only changes on a first day, so those suffice. */
export function peakAreaM2(commitments: readonly SnapshotCommitment[], from: string): number {
  const days = [from, ...commitments.map((commitment) => commitment.from).filter((day) => day > from)]
  const takenOn = (day: string) =>
    commitments
      .filter((commitment) => commitment.from <= day && (commitment.to === null || commitment.to > day))
      .reduce((sum, { areaM2 }) => sum + areaM2, 0)
  return Math.max(...days.map(takenOn))
}

/**
 * Whether enough is free and delivered by the day. A space that is too small even when empty is the floor area's matter:
 * only what is taken can fail it here.
 */
export function availableBy(space: SnapshotRow, need: number | null, from: string, now: Date): Verdict {
  const isLand = space.kind === 'land'
  // Land is committed by the square metre of land; how much of it a floor area takes only its FAR says.
  const areaM2 = isLand ? space.land_area_m2 : space.floor_area_m2
  const needM2 = !space.is_divisible ? areaM2 : !isLand ? need : space.far && need ? need / space.far : 1
  if (areaM2 === null || needM2 === null) return 'unknown'
  const standing = space.commitments.filter((commitment) => isInForce(commitment, now))
  const committed = standing.filter(({ kind }) => kind !== 'hold' && kind !== 'reservation')
  const leavesTooLittle = (some: SnapshotCommitment[]) => {
    const peak = peakAreaM2(some, from)
    return peak > 0 && areaM2 - peak < needM2
  }
  if (leavesTooLittle(committed)) return 'fail'
  if (isLand) return 'unknown'
  const { delivery_confirmed_on: confirmed, delivery_planned_on: planned } = space
  if ((confirmed ?? planned ?? from) > from) return 'fail'
  return confirmed === null || leavesTooLittle(standing) ? 'unknown' : 'pass'
}
