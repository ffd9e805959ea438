import type { Bilingual, Criterion, MatchResult } from '../../api/contract.ts'
import { stability as words } from './messages.ts'
import { criterionNames } from './words.ts'

type Say = (text: Bilingual) => string

/** Whole percent between which a weight may move; the order of the two options holds in between. */
export interface Hold {
  criterion: Criterion
  from: number
  to: number
}

/** Two neighbours in the ranking, by their places in the list (from 1). */
export interface RankedPair {
  upper: number
  lower: number
  /** Points of 100 between them. */
  lead: number
  /** Only weights that can turn the two round. */
  holds: readonly Hold[]
}

export function rankedPairs({ stability, options }: MatchResult): RankedPair[] {
  const placeOf = (id: string) => options.findIndex((option) => option.id === id) + 1
  return stability.map(({ upper, lower, lead, holds }) => ({
    upper: placeOf(upper),
    lower: placeOf(lower),
    lead: Math.round(lead * 1000) / 10,
    holds: holds
      .filter(({ from, to }) => from > 0 || to < 1)
      // Inwards, so that the order holds at what is shown.
      .map(({ criterion, from, to }) => ({
        criterion,
        from: Math.ceil(from * 100 - 1e-9),
        to: Math.floor(to * 100 + 1e-9),
      })),
  }))
}

/** What one weight may do, such as `成本 12–34` or `时间 28 以内`; where rounding leaves nothing it must stay. */
export function holdText({ criterion, from, to }: Hold, say: Say): string {
  const name = say(criterionNames[criterion])
  if (from > to) return say(words.asItIs(name))
  if (from <= 0) return say(words.upTo(name, to))
  return to >= 100 ? say(words.from(name, from)) : say(words.between(name, from, to))
}
