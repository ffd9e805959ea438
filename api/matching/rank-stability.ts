import { type Criterion, criteria } from '../contract/requirement.ts'
import type { Weights } from './weights.ts'

/** Criterion scores from 0 to 1; undefined where nobody knows. */
export type Parts = Readonly<Partial<Record<Criterion, number | undefined>>>

/** The weights of one criterion, from 0 to 1, between which one option stays above another. */
export interface WeightInterval {
  criterion: Criterion
  from: number
  to: number
}

/**
 * How far each weight could move before the lower option overtakes the upper one. While one weight moves, the others
 * keep their proportions and fill the rest up to 1. A criterion that carries all the weight has no others to give to,
 * so it is left out. The order at the given weights is taken to hold, a tie included.
 *
 * The score is the weighted mean over the criteria that are known, so the difference of two scores changes sign where
 * a quadratic in the moving weight does.
 */
export function orderHolds(upper: Parts, lower: Parts, weights: Weights): WeightInterval[] {
  return criteria.flatMap((criterion) => {
    const at = weights[criterion]
    if (at >= 1) return []
    const lead = leadOver(upper, lower, weights, criterion)
    // Scores that are equal to four decimals are ordered by id, whatever their last digits say.
    if (valueAt(lead, at) < 1e-12) return [{ criterion, from: at, to: at }]
    const ends = signChanges(lead)
    const from = Math.max(0, ...ends.filter((end) => end <= at))
    const to = Math.min(1, ...ends.filter((end) => end >= at))
    return [
      {
        criterion,
        // Rounded inwards, so that the order holds at what is shown.
        from: Math.min(at, Math.ceil(from * 1e4) / 1e4),
        to: Math.max(at, Math.floor(to * 1e4) / 1e4),
      },
    ]
  })
}

/** a + b x + c x²: of the sign of the difference of the two scores where the criterion weighs x. */
type Quadratic = readonly [a: number, b: number, c: number]

const valueAt = ([a, b, c]: Quadratic, x: number) => a + b * x + c * x * x

function leadOver(upper: Parts, lower: Parts, weights: Weights, moving: Criterion): Quadratic {
  const [n, d] = weightedSum(upper, weights, moving)
  const [m, e] = weightedSum(lower, weights, moving)
  return [n[0] * e[0] - m[0] * d[0], cross(n, e) - cross(m, d), n[1] * e[1] - m[1] * d[1]]
}

type Linear = readonly [atZero: number, slope: number]
const cross = (p: Linear, q: Linear) => p[0] * q[1] + p[1] * q[0]

/** Σ weight × score and Σ weight over what is known, each as a line in the moving weight. */
function weightedSum(parts: Parts, weights: Weights, moving: Criterion): [Linear, Linear] {
  const others = criteria.filter((each) => each !== moving && parts[each] !== undefined)
  const rest = 1 - weights[moving]
  const score = others.reduce((sum, each) => sum + weights[each] * (parts[each] ?? 0), 0) / rest
  const weight = others.reduce((sum, each) => sum + weights[each], 0) / rest
  const own = parts[moving]
  return [
    [score, (own ?? 0) - score],
    [weight, (own === undefined ? 0 : 1) - weight],
  ]
}

/** Where the quadratic crosses zero between 0 and 1; where it only touches, the order holds on both sides. */
function signChanges([a, b, c]: Quadratic): number[] {
  const roots = Math.abs(c) < 1e-12 ? (Math.abs(b) < 1e-12 ? [] : [-a / b]) : rootsOf(a, b, c)
  return roots.filter((root) => root > 0 && root < 1)
}

function rootsOf(a: number, b: number, c: number): number[] {
  const discriminant = b * b - 4 * a * c
  if (discriminant <= 0) return []
  const root = Math.sqrt(discriminant)
  return [(-b - root) / (2 * c), (-b + root) / (2 * c)]
}
