import type { Ask } from './ask.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What would be taken of a space, m² of floor: all of one that cannot be divided; else what is asked for, at least its
 * smallest part and at most all of it. NaN where not known.
 */
export function takenAreaM2(ask: Pick<Ask, 'minAreaM2'>, snapshot: Snapshot, row: number): number {
  const { floorAreaM2, smallestPartM2 } = snapshot.numbers
  const wholeM2 = floorAreaM2.at(row)
  const leastM2 = ask.minAreaM2 ?? 1
  if (!Number.isNaN(wholeM2)) return Math.min(wholeM2, Math.max(leastM2, smallestPartM2.at(row)))
  // Land without a FAR.
  const { is_divisible, min_divisible_m2 } = snapshot.space(row)
  return is_divisible ? Math.max(leastM2, min_divisible_m2 ?? 0) : Number.NaN
}
