import { type Criterion, criteria } from '../contract/requirement.ts'
import { type Polynomial, plus, signChanges, times, valueAt } from './polynomial.ts'
import { ownCriteria } from './score.ts'
import type { Weights } from './weights.ts'

/** Criterion scores from 0 to 1; absent where nobody knows, or where the criterion does not count. */
export type Parts = Readonly<Partial<Record<Criterion, number>>>

/** What the score of an option is made of: what is known of each activity, and what the activities have together. */
export interface Made {
  activities: readonly { share: number; parts: Parts }[]
  together: Parts
}

/** The weights of one criterion, from 0 to 1, between which one option stays above another. */
export interface WeightInterval {
  criterion: Criterion
  from: number
  to: number
}

/**
 * How far each weight could move before the lower option overtakes the upper one. While one weight moves, the others
 * keep their proportions and fill the rest up to 1. A criterion that carries all the weight has no others to give to,
 * and expandability counts only where an expansion is asked for, so those are left out. The order at the given weights
 * is taken to hold, a tie included.
 *
 * What is not known counts as the mean of what is, so a score is a sum of quotients of lines in the moving weight.
 * Multiplied by all that they are divided by, which is never negative, the difference of two scores is a polynomial.
 */
export function orderHolds(upper: Made, lower: Made, weights: Weights): WeightInterval[] {
  const isAsked = (criterion: Criterion) =>
    criterion !== 'expandability' || upper.together.expandability !== undefined
  return criteria.filter(isAsked).flatMap((criterion) => {
    const at = weights[criterion]
    if (at >= 1) return []
    const shown = Math.round(at * 1e4) / 1e4
    const lead = leadOver(upper, lower, weights, criterion)
    // Scores that are equal to four decimals are ordered by id, whatever their last digits say.
    if (valueAt(lead, at) < 1e-12) return [{ criterion, from: shown, to: shown }]
    const ends = signChanges(lead)
    const from = Math.max(0, ...ends.filter((end) => end <= at))
    const to = Math.min(1, ...ends.filter((end) => end >= at))
    return [
      {
        criterion,
        // Rounded inwards, so that the order holds at what is shown, but never past the given weight as it is shown.
        from: Math.min(shown, Math.ceil(from * 1e4) / 1e4),
        to: Math.max(shown, Math.floor(to * 1e4) / 1e4),
      },
    ]
  })
}

interface Quotient {
  over: Polynomial
  under: Polynomial
}

/** Of the sign of the difference of the two scores where the moving criterion weighs x. */
function leadOver(upper: Made, lower: Made, weights: Weights, moving: Criterion): Polynomial {
  const lead = new Map<string, Quotient>()
  const add = (made: Made, sign: 1 | -1) => {
    for (const [key, { over, under }] of quotientsOf(made, weights, moving))
      lead.set(key, { over: plus(lead.get(key)?.over ?? [], times(over, [sign])), under })
  }
  add(upper, 1)
  add(lower, -1)
  const all = [...lead.values()]
  const overCommon = (one: Quotient) =>
    all.reduce((product, other) => (other === one ? product : times(product, other.under)), one.over)
  return all.map(overCommon).reduce(plus, [])
}

/** Each with the criteria that it is divided by the weights of; what is known as a whole is divided by nothing. */
function quotientsOf(
  { activities, together }: Made,
  weights: Weights,
  moving: Criterion,
): [string, Quotient][] {
  // Of several activities, half of the proximity is how close they are to one another.
  const own = activities.length > 1 ? 0.5 : 1
  const weighed = (of: readonly Criterion[], parts: Parts) => sumOf(of, parts, weights, moving, own)
  const quotients = activities.map(({ share, parts }): [string, Quotient] => {
    const known = ownCriteria.filter((each) => parts[each] !== undefined)
    const score = times(weighed(known, parts), [share])
    if (known.length === ownCriteria.length) return ['', { over: score, under: [1] }]
    return [known.join(), { over: times(score, weighed(ownCriteria, ones)), under: weighed(known, ones) }]
  })
  return [...quotients, ['', { over: weighed(criteria, together), under: [1] }]]
}

const ones: Parts = Object.fromEntries(criteria.map((criterion) => [criterion, 1]))

/**
 * The sum of weight × part where the moving criterion weighs x and the others share the rest: a line in x.
 * @param proximity what of its weight proximity has
 */
function sumOf(
  of: readonly Criterion[],
  parts: Parts,
  weights: Weights,
  moving: Criterion,
  proximity: number,
): Polynomial {
  const rest = 1 - weights[moving]
  let constant = 0
  let slope = 0
  for (const criterion of of) {
    const part = parts[criterion] ?? 0
    const own = criterion === 'proximity' ? proximity : 1
    const share = (own * weights[criterion]) / rest
    if (criterion === moving) slope += own * part
    else {
      constant += share * part
      slope += -share * part
    }
  }
  return [constant, slope]
}
