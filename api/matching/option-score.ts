import { criteria } from '../contract/requirement.ts'
import type { Criterion, Option } from '../contract.ts'
import type { Choice } from './choice.ts'
import { type Estimate, knownPart } from './estimate.ts'
import type { Growth } from './expansion.ts'
import type { Made, Parts } from './rank-stability.ts'
import { ownCriteria } from './score.ts'
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
  const sum = (of: (choice: Choice) => number) =>
    choices.reduce((total, choice, slot) => total + (shares[slot] ?? 0) * of(choice), 0)
  const total = (of: (criterion: Criterion) => number) =>
    round(criteria.reduce((all, criterion) => all + weights[criterion] * of(criterion), 0))
  const joined = (criterion: Criterion, own: number) =>
    criterion === 'proximity' && choices.length > 1 ? (own + between) / 2 : own
  const with_ = (pick: (choice: Choice, criterion: (typeof ownCriteria)[number]) => number) => {
    const parts = new Map<Criterion, number>(
      ownCriteria.map((criterion) => [
        criterion,
        joined(
          criterion,
          sum((choice) => pick(choice, criterion)),
        ),
      ]),
    )
    return (criterion: Criterion) => parts.get(criterion) ?? growth?.closeness ?? 0
  }
  const end = (side: keyof Estimate) => total(with_(({ pack }, criterion) => pack.estimates[criterion][side]))
  const value = with_(({ pack }, criterion) => pack.values[criterion])
  return {
    score: total(value),
    scoreRange: { low: end('low'), high: end('high') },
    criteria: Object.fromEntries(
      criteria
        .filter((criterion) => criterion !== 'expandability' || weights.expandability > 0)
        .map((criterion) => [criterion, round(value(criterion))]),
    ) as Option['criteria'],
  }
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
