import { clusterIds } from '../../sql/vocabulary.ts'
import type { Ask } from './ask.ts'
import { type DeliveryClass, deliveryClassOf } from './delivery-classes.ts'
import { type Estimate, known, knownPart, meanOf, nobodyKnows } from './estimate.ts'
import { headroomScorer } from './headroom.ts'
import type { AskedRule, JudgedActivity } from './judged.ts'
import type { Pack } from './packs.ts'
import { countOnes } from './pass/row-set.ts'
import { policyFit } from './policy-fit.ts'
import { type Check, judge, pass, unknown } from './rule.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

/** What can be said of a pack without looking at the other placements of its option. */
export const ownCriteria = ['area', 'cost', 'timing', 'headroom', 'policy', 'certainty', 'proximity'] as const
export type OwnCriterion = (typeof ownCriteria)[number]
export type Estimates = Readonly<Record<OwnCriterion, Estimate>>

/** A pack with what it is worth, 0–1 in each criterion. */
export interface ScoredPack extends Pack {
  estimates: Estimates
  /** The weighted mean of what is known: what counts where nobody knows. */
  mean: number
  /** Weighted sum of the values. */
  worth: number
}

/** What a criterion counts in a pack. */
export const criterionValue = ({ estimates, mean }: ScoredPack, criterion: OwnCriterion): number =>
  knownPart(estimates[criterion]) ?? mean

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
  const scorer = spaceScorer(judged, snapshot)
  const estimatesOf = (row: number): SpaceEstimates => {
    const known = spaces.get(row)
    if (known) return known
    const scored = scorer(row)
    spaces.set(row, scored)
    return scored
  }
  return (pack, proximity) => {
    const { members, areaM2 } = pack
    const [first] = members
    const of = first && members.length === 1 ? estimatesOf(first.row) : meanOverMembers(pack, estimatesOf)
    const { cost, timing, headroom, policy, certainty } = of
    const area = known(areaFit(judged.ask, areaM2))
    const estimates = { area, cost, timing, headroom, policy, certainty, proximity }
    return { members, areaM2, estimates, ...worthOf(estimates, weights) }
  }
}

/**
 * The most that a pack of one space can be worth: what it is worth but for its proximity, which takes longer to work out
 * and counts as the best.
 */
export function mostWorth(
  judged: JudgedActivity,
  snapshot: Snapshot,
  weights: Weights,
): (pack: Pack, row: number) => number {
  const scorer = spaceScorer(judged, snapshot)
  const { area, cost, timing, headroom, policy, certainty, proximity } = weights
  const always = area + timing + policy + certainty + proximity
  const all = always + cost + headroom
  return ({ areaM2 }, row) => {
    const of = scorer(row)
    // What `worthOf` comes to, written out: an unknown counts as the mean of the rest, so all counts as that mean.
    let sum =
      area * areaFit(judged.ask, areaM2) +
      timing * of.timing.low +
      policy * of.policy.low +
      certainty * of.certainty.low +
      proximity
    let weight = always
    const costKnown = knownPart(of.cost)
    if (costKnown !== undefined) {
      sum += cost * costKnown
      weight += cost
    }
    const headroomKnown = knownPart(of.headroom)
    if (headroomKnown !== undefined) {
      sum += headroom * headroomKnown
      weight += headroom
    }
    return weight === 0 ? 0 : (all * sum) / weight
  }
}

function worthOf(estimates: Estimates, weights: Weights): { mean: number; worth: number } {
  const mean = knownMean(weights, estimates)
  let worth = 0
  for (const criterion of ownCriteria) worth += weights[criterion] * (knownPart(estimates[criterion]) ?? mean)
  return { mean, worth }
}

/** By the area that each gives. */
function meanOverMembers(
  { members, areaM2 }: Pack,
  estimatesOf: (row: number) => SpaceEstimates,
): SpaceEstimates {
  const parts = members.map((member) => ({ share: member.areaM2 / areaM2, of: estimatesOf(member.row) }))
  return {
    cost: meanOf(parts.map(({ share, of }) => ({ share, of: of.cost }))),
    timing: meanOf(parts.map(({ share, of }) => ({ share, of: of.timing }))),
    headroom: meanOf(parts.map(({ share, of }) => ({ share, of: of.headroom }))),
    policy: meanOf(parts.map(({ share, of }) => ({ share, of: of.policy }))),
    certainty: meanOf(parts.map(({ share, of }) => ({ share, of: of.certainty }))),
  }
}

function knownMean(weights: Weights, estimates: Estimates): number {
  let sum = 0
  let weight = 0
  for (const criterion of ownCriteria) {
    const value = knownPart(estimates[criterion])
    if (value === undefined) continue
    sum += weights[criterion] * value
    weight += weights[criterion]
  }
  return weight === 0 ? 0 : sum / weight
}

/** area: 1 within the range asked for; above it the most asked for / what is taken. */
export function areaFit(ask: Ask, areaM2: number): number {
  const most = ask.maxAreaM2 ?? ask.minAreaM2
  return most === undefined || areaM2 <= most ? 1 : most / areaM2
}

function spaceScorer(judged: JudgedActivity, snapshot: Snapshot): (row: number) => SpaceEstimates {
  const { ask } = judged
  const { codes } = snapshot
  const costOf = costScorer(judged, snapshot)
  const availableBy = availabilityOf(judged)
  const headroomOf = headroomScorer(judged, snapshot)
  const policies = clusterIds.map((id) => known(policyFit(ask, snapshot, id)))
  return (row) => ({
    cost: costOf(row),
    timing: known(timing(availableBy, row, deliveryClassOf(snapshot, row))),
    headroom: headroomOf(row),
    policy: policies[codes.cluster[row] as number] as Estimate,
    certainty: known(certainty(judged, row)),
  })
}

function costScorer(judged: JudgedActivity, { numbers }: Snapshot): (row: number) => Estimate {
  const costAt = costByRent(judged.ask)
  return (row) => {
    const rent = numbers.rentYuanM2Day.at(row)
    return Number.isNaN(rent) ? nobodyKnows : known(costAt(rent))
  }
}

export function costByRent(ask: Ask): (rentYuanM2Day: number) => number {
  const dearest = ask.rentMaxYuanM2Day === undefined ? 6 : ask.rentMaxYuanM2Day * 2
  return (rent) => Math.max(0, 1 - rent / dearest)
}

export const availabilityOf = ({ hard }: JudgedActivity): Check | undefined =>
  hard.find(({ rule }) => rule.id === 'available_by')?.check

const timing = (availableBy: Check | undefined, row: number, delivery: DeliveryClass): number =>
  availableBy === undefined || judge(availableBy, row) === pass ? 1 : notSure(delivery)

export function notSure({ isLand, plannedOn }: DeliveryClass): number {
  if (isLand) return 0.2
  return plannedOn === null ? 0.6 : 0.5
}

function certainty({ hard, soft, masks }: JudgedActivity, row: number): number {
  const asked = hard.length + soft.length
  if (asked === 0) return 1
  // The masks tell what is open of spaces that fail nothing; those that are only too small alone are judged again.
  const open = masks.failsOf(row) === 0 ? countOnes(masks.unknownsOf(row)) : countOpen(hard, row)
  return 1 - (open + countOpen(soft, row)) / asked
}

function countOpen(rules: readonly AskedRule[], row: number): number {
  let open = 0
  for (const { check } of rules) open += Number(judge(check, row) === unknown)
  return open
}
