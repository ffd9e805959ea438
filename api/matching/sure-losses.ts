import { clusterIds } from '../../sql/vocabulary.ts'
import { isCommitted } from './columns/commitments.ts'
import type { Codes } from './columns/number-column.ts'
import { headroomLosses } from './headroom.ts'
import type { JudgedActivity } from './judged.ts'
import { policyFit } from './policy-fit.ts'
import { pass } from './rule.ts'
import { areaFit, availabilityOf, costByRent, notSure } from './score.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

/**
 * What each candidate's worth loses for sure, beside the candidates: read from its codes column by column, before anything
 * of it is worked out. What is unknown counts as the mean of the rest, so it loses nothing that is sure.
 */
export function sureLosses(judged: JudgedActivity, snapshot: Snapshot, weights: Weights): Float64Array {
  const { ask, hard, soft, masks } = judged
  const { numbers, codes, deliveryClass, deliveryClasses } = snapshot
  const { candidates, unknowns } = masks
  const anyOpen = weights.certainty / (hard.length + soft.length)
  const lost = new Float64Array(candidates.length)
  for (let place = 0; place < lost.length; place++) lost[place] = unknowns[place] === 0 ? 0 : anyOpen

  const costAt = costByRent(ask)
  const rents = numbers.rentYuanM2Day
  const byRent = rents.values.map((rent) => weights.cost * (1 - costAt(rent)))
  addLosses(lost, candidates, rents.codes, byRent)

  const byCluster = Float64Array.from(clusterIds, (id) => weights.policy * (1 - policyFit(ask, snapshot, id)))
  addLosses(lost, candidates, codes.cluster, byCluster)

  const availableBy = availabilityOf(judged)
  // Commitments can only make a space later.
  const byDelivery = Float64Array.from(deliveryClasses, (delivery, code) =>
    availableBy?.kind === 'codes' && availableBy.verdicts[code] !== pass
      ? weights.timing * (1 - notSure(delivery))
      : 0,
  )
  addLosses(lost, candidates, deliveryClass, byDelivery)

  addAreaLosses(lost, judged, snapshot, weights.area)
  addHeadroomLosses(lost, judged, snapshot, weights.headroom)
  return lost
}

/** @param losses by code; codes beyond are unknown */
function addLosses(lost: Float64Array, rows: Uint32Array, codes: Codes, losses: Float64Array): void {
  const known = losses.length
  for (let place = 0; place < rows.length; place++) {
    const code = codes[rows[place] as number] as number
    if (code < known) lost[place] = (lost[place] as number) + (losses[code] as number)
  }
}

/** No less than the smallest part is taken, but where a commitment or, for who names no area, a share leaves less. */
function addAreaLosses(
  lost: Float64Array,
  { ask, masks: { candidates } }: JudgedActivity,
  { numbers: { smallestPartM2 }, commitments }: Snapshot,
  weight: number,
): void {
  if (ask.minAreaM2 === undefined) return
  const { codes, values } = smallestPartM2
  const losses = values.map((partM2) => weight * (1 - areaFit(ask, partM2)))
  const known = losses.length
  for (let place = 0; place < candidates.length; place++) {
    const row = candidates[place] as number
    const code = codes[row] as number
    if (code < known && !isCommitted(commitments, row))
      lost[place] = (lost[place] as number) + (losses[code] as number)
  }
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
  const ofFit = new Float64Array(candidates.length)
  const ofRest = new Float64Array(candidates.length)
  for (const { column, losses } of fit) addLosses(ofFit, candidates, column.codes, losses)
  for (const { column, losses } of waste) addLosses(ofRest, candidates, column.codes, losses)
  for (let place = 0; place < candidates.length; place++) {
    const isKnown =
      first === undefined || (first.column.codes[candidates[place] as number] as number) < first.losses.length
    const left = (1 - (ofFit[place] as number)) * (1 - (isKnown ? (ofRest[place] as number) : 0))
    lost[place] = (lost[place] as number) + weight * (1 - left)
  }
}
