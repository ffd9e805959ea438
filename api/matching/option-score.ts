import { criteria } from '../contract/requirement.ts'
import type { Criterion, Option } from '../contract.ts'
import type { Choice } from './choice.ts'
import { knownPart } from './estimate.ts'
import type { Growth } from './expansion.ts'
import type { Made, Parts } from './rank-stability.ts'
import { criterionValue, type OwnCriterion, ownCriteria, type ScoredPack } from './score.ts'
import type { Weights } from './weights.ts'

export type OptionScore = Pick<Option, 'score' | 'scoreRange' | 'criteria'>

/**
 * The criteria of an option and their weighted sum. Each own criterion is the mean over the activities by the area
 * they ask for. Proximity: of one activity its own; of several, half their own and half how close they are to one
 * another. Expandability: how close the room to grow is, 0 where there is none; left out where none is asked for.
 * The range is the score with everything unknown at its worst and at its best.
 */
export function scoreOption(
  choices: readonly Choice[],
  shares: readonly number[],
  between: number,
  growth: Growth | undefined,
  weights: Weights,
): OptionScore {
  const joint = { between, expandability: growth?.closeness ?? 0 }
  const values = partsOf(choices, shares, joint, criterionValue)
  const low = partsOf(choices, shares, joint, ({ estimates }, criterion) => estimates[criterion].low)
  const high = partsOf(choices, shares, joint, ({ estimates }, criterion) => estimates[criterion].high)
  const shown: Partial<Record<Criterion, number>> = {}
  for (const criterion of criteria)
    if (criterion !== 'expandability' || weights.expandability > 0)
      shown[criterion] = round(values[criterion])
  return {
    score: total(values, weights),
    scoreRange: { low: total(low, weights), high: total(high, weights) },
    criteria: shown as Option['criteria'],
  }
}

/** What each criterion comes to, over the activities and between them. */
function partsOf(
  choices: readonly Choice[],
  shares: readonly number[],
  { between, expandability }: { between: number; expandability: number },
  pick: (pack: ScoredPack, criterion: OwnCriterion) => number,
): Record<Criterion, number> {
  const parts = {
    area: 0,
    cost: 0,
    timing: 0,
    headroom: 0,
    policy: 0,
    certainty: 0,
    proximity: 0,
    expandability,
  }
  for (const criterion of ownCriteria)
    for (const [slot, { pack }] of choices.entries())
      parts[criterion] += (shares[slot] ?? 0) * pick(pack, criterion)
  if (choices.length > 1) parts.proximity = (parts.proximity + between) / 2
  return parts
}

function total(parts: Readonly<Record<Criterion, number>>, weights: Weights): number {
  let sum = 0
  for (const criterion of criteria) sum += weights[criterion] * parts[criterion]
  return round(sum)
}

/** Four decimals: equal scores are equal on every machine. */
const round = (value: number): number => Math.min(1, Math.round(value * 1e4) / 1e4)

/** What the score is made of, with what nobody knows left out: what a change of weights is told from. */
export function madeOf(
  choices: readonly Choice[],
  shares: readonly number[],
  between: number,
  growth: Growth | undefined,
  weights: Weights,
): Made {
  const known = ({ pack: { estimates } }: Choice): Parts =>
    Object.fromEntries(
      ownCriteria.flatMap((criterion) => {
        const value = knownPart(estimates[criterion])
        return value === undefined ? [] : [[criterion, value]]
      }),
    )
  return {
    activities: choices.map((choice, slot) => ({ share: shares[slot] ?? 0, parts: known(choice) })),
    together: {
      ...(choices.length > 1 ? { proximity: between } : {}),
      ...(weights.expandability > 0 ? { expandability: growth?.closeness ?? 0 } : {}),
    },
  }
}
