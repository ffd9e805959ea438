import { isHold, peakTakenM2 } from './free-area.ts'
import type { JudgedActivity } from './judged.ts'
import { type Criteria, scoreSpace, type Weights } from './score.ts'
import type { Snapshot } from './snapshot.ts'

/** One activity on one space. */
export interface Candidate {
  row: number
  areaM2: number
  /** Area that no lease, sale or occupation takes on any day from the one it is needed on. */
  freeM2: number
  criteria: Criteria
  /** Its own weighted score, proximity left out; orders the search. */
  own: number
}

/** Spaces that fail nothing, the best first, ties by id. */
export function candidatesOf(
  judged: JudgedActivity,
  snapshot: Snapshot,
  rows: readonly number[],
  weights: Weights,
): Candidate[] {
  return rows
    .map((row): Candidate => {
      const { areaM2, freeM2 } = areaTaken(judged, snapshot, row)
      const criteria = scoreSpace(judged, snapshot, row, areaM2)
      return { row, areaM2, freeM2, criteria, own: ownScore(criteria, weights) }
    })
    .sort((a, b) => b.own - a.own || a.row - b.row)
}

/**
 * A divisible space gives what is asked, at least its smallest part; another is taken as it is. Land is committed by
 * its own area, floor by its own; where no FAR is known, the land stands for what may be built on it.
 */
function areaTaken({ ask }: JudgedActivity, snapshot: Snapshot, row: number) {
  const space = snapshot.space(row)
  // What only a hold is in the way of may come free, so holds are a question and not a loss.
  const taken = peakTakenM2(space.commitments, ask.neededBy, ask.now, (each) => !isHold(each))
  const wholeM2 = space.floor_area_m2 ?? space.land_area_m2 ?? 0
  const far = space.kind === 'land' ? (space.far ?? 1) : 1
  const freeM2 = Math.max(0, wholeM2 - taken) * far
  if (!space.is_divisible) return { areaM2: freeM2, freeM2 }
  const wanted = ask.minAreaM2 ?? ask.maxAreaM2 ?? freeM2
  return { areaM2: Math.min(Math.max(wanted, space.min_divisible_m2 ?? 0), freeM2), freeM2 }
}

function ownScore(criteria: Criteria, weights: Weights): number {
  let weight = 0
  let sum = 0
  for (const [criterion, score] of Object.entries(criteria) as [keyof Criteria, number | undefined][]) {
    if (score === undefined) continue
    weight += weights[criterion]
    sum += score * weights[criterion]
  }
  return weight === 0 ? 0 : Math.round((sum / weight) * 1e4) / 1e4
}
