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
 * What each candidate's worth loses for sure, beside the candidates: read from its codes before anything of it is worked
 * out. What is unknown counts as the mean of the rest, so it loses nothing that is sure.
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
  addHeadroomLosses(lost, judged, snapshot, weights.headroom)
  return lost
}

/** A fit of which nothing is known is not wasted either, so waste counts where the first number asked for is known. */
function addHeadroomLosses(
  lost: Float64Array,
  judged: JudgedActivity,
  snapshot: Snapshot,
  weight: number,
): void {
  const { candidates } = judged.masks
  const { fit, waste } = headroomLosses(judged, snapshot)
  const [first] = fit
  if (first === undefined && judged.soft.length > 0) return
  const asked = fit.map(({ codes, losses }) => lossesOf(codes, losses))
  const ofFit = new Float64Array(candidates.length)
  for (const losses of asked)
    for (let place = 0; place < ofFit.length; place++)
      ofFit[place] = (ofFit[place] as number) + lossAt(losses, candidates[place] as number)
  const [ofLoad, ofHeight, ofGround] = waste.map(({ codes, losses }) => lossesOf(codes, losses)) as [
    Losses,
    Losses,
    Losses,
  ]
  for (let place = 0; place < lost.length; place++) {
    const row = candidates[place] as number
    const isKnown = first === undefined || (first.codes[row] as number) < first.losses.length
    const wasted = Number(isKnown) * (lossAt(ofLoad, row) + lossAt(ofHeight, row) + lossAt(ofGround, row))
    lost[place] = (lost[place] as number) + weight * (1 - (1 - (ofFit[place] as number)) * (1 - wasted))
  }
}
