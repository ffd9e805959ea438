import { clusterIds } from '../../sql/vocabulary.ts'
import { isCommitted } from './columns/commitments.ts'
import type { Codes } from './columns/number-column.ts'
import { headroomLosses } from './headroom.ts'
import type { JudgedActivity } from './judged.ts'
import { hasRow } from './pass/row-set.ts'
import { policyFit } from './policy-fit.ts'
import { pass } from './rule.ts'
import { areaFit, availabilityOf, costByRent, notSure } from './score.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

/** What is lost by code. The last entry, 0, is for what is unknown: looked up too, since nobody can guess a branch on it. */
interface Losses {
  codes: Codes
  byCode: Float64Array
}

const lossAt = ({ codes, byCode }: Losses, row: number): number =>
  byCode[Math.min(codes[row] as number, byCode.length - 1)] as number

/** @param losses codes beyond them are unknown */
function lossesOf(codes: Codes, losses: ArrayLike<number>): Losses {
  const byCode = new Float64Array(losses.length + 1)
  byCode.set(losses)
  return { codes, byCode }
}

/**
 * What each candidate's worth loses for sure, beside the candidates and but for its headroom: read from its codes before
 * anything of it is worked out. What is unknown counts as the mean of the rest, so it loses nothing that is sure.
 */
export function sureLosses(judged: JudgedActivity, snapshot: Snapshot, weights: Weights): Float64Array {
  const { ask, hard, soft, masks } = judged
  const { codes, commitments, deliveryClass, deliveryClasses, numbers } = snapshot
  const { candidates, open } = masks
  const anyOpen = weights.certainty / (hard.length + soft.length)

  const costAt = costByRent(ask)
  const rents = numbers.rentYuanM2Day
  const ofRent = lossesOf(
    rents.codes,
    rents.values.map((rent) => weights.cost * (1 - costAt(rent))),
  )
  const ofCluster = lossesOf(
    codes.cluster,
    clusterIds.map((id) => weights.policy * (1 - policyFit(ask, snapshot, id))),
  )
  const availableBy = availabilityOf(judged)
  // Commitments can only make a space later.
  const ofDelivery = lossesOf(
    deliveryClass,
    deliveryClasses.map((delivery, code) =>
      availableBy?.kind === 'codes' && availableBy.verdicts[code] !== pass
        ? weights.timing * (1 - notSure(delivery))
        : 0,
    ),
  )
  // No less than the smallest part is taken, but where a commitment or, for who names no area, a share leaves less.
  const parts = numbers.smallestPartM2
  const ofArea = lossesOf(
    parts.codes,
    ask.minAreaM2 === undefined
      ? []
      : parts.values.map((partM2) => weights.area * (1 - areaFit(ask, partM2))),
  )

  const lost = new Float64Array(candidates.length)
  for (let place = 0; place < lost.length; place++) {
    const row = candidates[place] as number
    lost[place] =
      anyOpen * Number(hasRow(open, row)) +
      lossAt(ofRent, row) +
      lossAt(ofCluster, row) +
      lossAt(ofDelivery, row) +
      lossAt(ofArea, row) * Number(!isCommitted(commitments, row))
  }
  return lost
}

/**
 * What the headroom of a candidate loses for sure, beside the other losses. A fit of which nothing is known is not wasted
 * either, so waste counts where the first number asked for is known.
 */
export function sureHeadroomLoss(
  judged: JudgedActivity,
  snapshot: Snapshot,
  { headroom }: Weights,
): (row: number) => number {
  const losses = headroomLosses(judged, snapshot)
  const [first] = losses.fit
  if (first === undefined && judged.soft.length > 0) return () => 0
  const [fit, waste] = [losses.fit, losses.waste].map((each) =>
    each.map(({ codes, losses: of }) => lossesOf(codes, of)),
  ) as [Losses[], Losses[]]
  const sumAt = (all: readonly Losses[], row: number) => {
    let sum = 0
    for (const each of all) sum += lossAt(each, row)
    return sum
  }
  return (row) => {
    const isKnown = first === undefined || (first.codes[row] as number) < first.losses.length
    return headroom * (1 - (1 - sumAt(fit, row)) * (1 - Number(isKnown) * sumAt(waste, row)))
  }
}
