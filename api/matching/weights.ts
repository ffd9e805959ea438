import { criteria } from '../contract/requirement.ts'
import type { Criterion, Requirement } from '../contract.ts'

export type Weights = Readonly<Record<Criterion, number>>

const defaults: Weights = {
  area: 0.2,
  cost: 0.2,
  timing: 0.15,
  headroom: 0.15,
  policy: 0.15,
  proximity: 0.05,
  certainty: 0.1,
  expandability: 0.1,
}

/** What each criterion weighs before the weights are made to add up to 1; expandability only with an expansion. */
export const givenWeights = ({ weights, expansion }: Requirement): Weights => ({
  ...defaults,
  ...weights,
  ...(expansion ? {} : { expandability: 0 }),
})

/** The reader's weights over the defaults, made to add up to 1. */
export function weightsOf(requirement: Requirement): Weights {
  const given = givenWeights(requirement)
  const sum = criteria.reduce((total, criterion) => total + given[criterion], 0)
  return Object.fromEntries(
    criteria.map((criterion) => [criterion, given[criterion] / sum]),
  ) as unknown as Weights
}

/** As answered: to four decimals, expandability only where it counts. */
export const shownWeights = (weights: Weights): Record<string, number> =>
  Object.fromEntries(
    criteria
      .filter((criterion) => criterion !== 'expandability' || weights.expandability > 0)
      .map((criterion) => [criterion, Math.round(weights[criterion] * 1e4) / 1e4]),
  )
