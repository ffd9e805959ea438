import type { SnapshotCommitment } from '../../../sql/queries/snapshot.ts'
import { isHold, peakTakenM2, takesFrom } from '../../matching/free-area.ts'

/** Sums of areas may be off by so much. */
export const roundingM2 = 1e-6

/** What is taken of a space by all that is in force from a day on, m². */
export interface Taken {
  /** On the day itself. */
  heldM2: number
  committedM2: number
  /** On the fullest day from it on. */
  peakM2: number
  /** First day from which all of it is free; null: never, or not told since a hold is in the way. */
  freeOn: string | null
}

/** @param from YYYY-MM-DD; undefined where nothing is in force from it on */
export function takenFrom(
  commitments: readonly SnapshotCommitment[],
  from: string,
  now: Date,
): Taken | undefined {
  const forced = commitments.filter((each) => takesFrom(each, from, now))
  if (forced.length === 0) return undefined
  const onDay = forced.filter((each) => each.from <= from)
  const sumM2 = (list: readonly SnapshotCommitment[]) => list.reduce((sum, { areaM2 }) => sum + areaM2, 0)
  const ends = forced.map((each) => (isHold(each) ? null : each.to))
  return {
    heldM2: sumM2(onDay.filter(isHold)),
    committedM2: sumM2(onDay.filter((each) => !isHold(each))),
    peakM2: peakTakenM2(forced, from, now),
    freeOn: ends.reduce((last, end) => (last === null || end === null ? null : end > last ? end : last)),
  }
}
