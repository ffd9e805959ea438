import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { type Estimate, known, knownPart, meanOf, nobodyKnows } from './estimate.ts'
import { headroom } from './headroom.ts'
import type { AskedRule, JudgedActivity } from './judged.ts'
import type { Pack } from './packs.ts'
import { policyFit } from './policy-fit.ts'
import { judge, pass, unknown } from './rule.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

/** What can be said of a pack without looking at the other placements of its option. */
export const ownCriteria = ['area', 'cost', 'timing', 'headroom', 'policy', 'certainty', 'proximity'] as const
export type OwnCriterion = (typeof ownCriteria)[number]
export type Estimates = Readonly<Record<OwnCriterion, Estimate>>

/** A pack with what it is worth, 0–1 in each criterion. */
export interface ScoredPack extends Pack {
  estimates: Estimates
  /** The estimates with what nobody knows put at the weighted mean of what is known. */
  values: Readonly<Record<OwnCriterion, number>>
  /** Weighted sum of the values. */
  worth: number
}

/**
 * What a space is worth to an activity, whatever part of it is taken:
 * - cost: 1 − rent / (2 × ceiling); without a ceiling 1 − rent / 6 yuan. Never below 0.
 * - timing: 1 confirmed for the day; 0.6 standing, not confirmed or held; 0.5 promised, not confirmed; 0.2 land.
 * - headroom: see `headroom`.
 * - policy: see `policyFit`.
 * - certainty: share of the asked rules, must and prefer, whose answer is known.
 */
type SpaceEstimates = Readonly<Record<'cost' | 'timing' | 'headroom' | 'policy' | 'certainty', Estimate>>

/** Scores packs of one activity; each space is looked at once, however many packs it is in. */
export function packScorer(
  judged: JudgedActivity,
  snapshot: Snapshot,
  weights: Weights,
): (pack: Pack, proximity: Estimate) => ScoredPack {
  const spaces = new Map<number, SpaceEstimates>()
  const estimatesOf = (row: number): SpaceEstimates => {
    const seen = spaces.get(row)
    if (seen) return seen
    const estimates = scoreSpace(judged, snapshot, row)
    spaces.set(row, estimates)
    return estimates
  }
  return (pack, proximity) => {
    const mean = (criterion: keyof SpaceEstimates) =>
      meanOf(
        pack.members.map(({ row, areaM2 }) => ({
          share: pack.members.length === 1 ? 1 : areaM2 / pack.areaM2,
          of: estimatesOf(row)[criterion],
        })),
      )
    return worthOf(weights, pack, {
      area: known(areaFit(judged, pack.areaM2)),
      cost: mean('cost'),
      timing: mean('timing'),
      headroom: mean('headroom'),
      policy: mean('policy'),
      certainty: mean('certainty'),
      proximity,
    })
  }
}

function worthOf(weights: Weights, pack: Pack, estimates: Estimates): ScoredPack {
  let sum = 0
  let weight = 0
  for (const criterion of ownCriteria) {
    const value = knownPart(estimates[criterion])
    if (value === undefined) continue
    sum += weights[criterion] * value
    weight += weights[criterion]
  }
  const mean = weight === 0 ? 0 : sum / weight
  const values = Object.fromEntries(
    ownCriteria.map((criterion) => [criterion, knownPart(estimates[criterion]) ?? mean]),
  ) as Record<OwnCriterion, number>
  const worth = ownCriteria.reduce((total, criterion) => total + weights[criterion] * values[criterion], 0)
  return { ...pack, estimates, values, worth }
}

/** area: 1 within the range asked for; above it the most asked for / what is taken. */
function areaFit({ ask }: JudgedActivity, areaM2: number): number {
  const most = ask.maxAreaM2 ?? ask.minAreaM2
  return most === undefined || areaM2 <= most ? 1 : most / areaM2
}

function scoreSpace(judged: JudgedActivity, snapshot: Snapshot, row: number): SpaceEstimates {
  const space = snapshot.space(row)
  const { ask } = judged
  const rent = space.rent_yuan_m2_day
  const dearest = ask.rentMaxYuanM2Day === undefined ? 6 : ask.rentMaxYuanM2Day * 2
  return {
    cost: rent === null ? nobodyKnows : known(Math.max(0, 1 - rent / dearest)),
    timing: known(timing(judged, row, space)),
    headroom: headroom(judged, row, space),
    policy: known(policyFit(ask, snapshot, space.cluster_id)),
    certainty: known(certainty(judged, row)),
  }
}

function timing({ hard }: JudgedActivity, row: number, space: SnapshotRow): number {
  const asked = hard.find(({ rule }) => rule.id === 'available_by')
  if (asked === undefined || judge(asked.check, row) === pass) return 1
  if (space.kind === 'land') return 0.2
  return space.delivery_planned_on === null ? 0.6 : 0.5
}

function certainty({ hard, soft, masks }: JudgedActivity, row: number): number {
  const asked = hard.length + soft.length
  if (asked === 0) return 1
  const openOf = (rules: readonly AskedRule[]) =>
    rules.filter(({ check }) => judge(check, row) === unknown).length
  // The masks tell what is open of spaces that fail nothing; those that are only too small alone are judged again.
  const open = masks.failsOf(row) === 0 ? countOnes(masks.unknowns[row] ?? 0) : openOf(hard)
  return 1 - (open + openOf(soft)) / asked
}

function countOnes(mask: number): number {
  let ones = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) ones++
  return ones
}
