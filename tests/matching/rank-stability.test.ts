import fc from 'fast-check'
import t from 'tap'
import { type Criterion, criteria } from '../../api/contract.ts'
import { type Made, orderHolds, type Parts } from '../../api/matching/rank-stability.ts'
import { ownCriteria } from '../../api/matching/score.ts'
import type { Weights } from '../../api/matching/weights.ts'

/** As published: of each activity the weighted mean of what is known counts for all of it. */
const score = ({ activities, together }: Made, weights: Weights): number => {
  const weightOf = (each: Criterion) =>
    weights[each] * (each === 'proximity' && activities.length > 1 ? 0.5 : 1)
  const sum = (of: readonly Criterion[], value: (each: Criterion) => number) =>
    of.reduce((total, each) => total + weightOf(each) * value(each), 0)
  const own = activities.map(({ share, parts }) => {
    const known = ownCriteria.filter((each) => parts[each] !== undefined)
    const weight = sum(known, () => 1)
    const mean = weight === 0 ? 0 : sum(known, (each) => parts[each] ?? 0) / weight
    return share * sum(ownCriteria, (each) => parts[each] ?? mean)
  })
  return own.reduce((total, each) => total + each, 0) + sum(criteria, (each) => together[each] ?? 0)
}

/** The weights with one of them set and the others in their proportions. */
function withWeight(weights: Weights, criterion: Criterion, to: number): Weights {
  const scale = (1 - to) / (1 - weights[criterion])
  return Object.fromEntries(
    criteria.map((each) => [each, each === criterion ? to : weights[each] * scale]),
  ) as Weights
}

const perCriterion = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<Criterion, T>> =>
  fc
    .tuple(...criteria.map(() => value))
    .map(
      (values) =>
        Object.fromEntries(criteria.map((each, index) => [each, values[index]])) as Record<Criterion, T>,
    )
const percent = fc.integer({ min: 0, max: 100 }).map((value) => value / 100)
/** Rent and technical headroom are what an inventory may not know; the other criteria always have a value. */
const parts: fc.Arbitrary<Parts> = fc
  .tuple(perCriterion(percent), fc.constantFrom([], ['cost'], ['headroom'], ['cost', 'headroom']))
  .map(([{ expandability: _, ...values }, unknown]) =>
    Object.fromEntries(
      Object.entries(values).filter(([criterion]) => !unknown.some((one) => one === criterion)),
    ),
  )
/** Two options of the same activities. */
const pair: fc.Arbitrary<[Made, Made]> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const made = fc.tuple(fc.array(parts, { minLength: count, maxLength: count }), percent, percent).map(
    ([all, proximity, expandability]): Made => ({
      activities: all.map((each) => ({ share: 1 / count, parts: each })),
      together: { expandability, ...(count > 1 ? { proximity } : {}) },
    }),
  )
  return fc.tuple(made, made)
})
const weights: fc.Arbitrary<Weights> = perCriterion(fc.integer({ min: 0, max: 20 }))
  .filter((given) => criteria.every((each) => criteria.some((other) => other !== each && given[other] > 0)))
  .map((given) => {
    const sum = criteria.reduce((total, each) => total + given[each], 0)
    return Object.fromEntries(criteria.map((each) => [each, given[each] / sum])) as Weights
  })

t.test('inside the interval the order holds, just outside it is turned', async (t) => {
  let turned = 0
  fc.assert(
    fc.property(pair, weights, fc.double({ min: 0, max: 1, noNaN: true }), ([one, two], given, share) => {
      const [upper, lower] = score(one, given) >= score(two, given) ? [one, two] : [two, one]
      if (score(upper, given) - score(lower, given) < 1e-6) return
      for (const { criterion, from, to } of orderHolds(upper, lower, given)) {
        const lead = (x: number) => {
          const moved = withWeight(given, criterion, x)
          return score(upper, moved) - score(lower, moved)
        }
        if (from > given[criterion] + 5e-5 || to < given[criterion] - 5e-5)
          throw new Error('the given weight lies outside')
        // With all the weight on what is not known of one of them there is no score to compare.
        const within = Math.min(from + (to - from) * share, 0.9999)
        // What is shown as the given weight is the given weight, at which the order holds.
        const isGiven = Math.abs(within - given[criterion]) <= 5e-5
        if (lead(isGiven ? given[criterion] : within) < -1e-9)
          throw new Error(`${criterion} is turned inside`)
        for (const outside of [from - 2e-4, to + 2e-4]) {
          if (outside <= 0 || outside >= 1) continue
          turned++
          if (lead(outside) > 1e-6) throw new Error(`${criterion} could go on to ${outside}`)
        }
      }
    }),
    { numRuns: 1000 },
  )
  t.ok(turned > 1000, `${turned} ends were tried`)
})

const even = Object.fromEntries(criteria.map((each) => [each, 1 / criteria.length])) as Weights
const all = (value: number) =>
  Object.fromEntries(criteria.map((each) => [each, value])) as Record<Criterion, number>
/** Of one activity, all of it known. */
const made = ({ expandability, ...parts }: Record<Criterion, number>): Made => ({
  activities: [{ share: 1, parts }],
  together: { expandability },
})

t.test('an option that is better throughout stays above whatever the weights', async (t) => {
  for (const { from, to } of orderHolds(made(all(0.8)), made(all(0.5)), even)) t.same([from, to], [0, 1])
})

t.test('cheaper but later: the order turns where cost weighs less than timing can outweigh', async (t) => {
  const weights = { ...all(0), cost: 0.6, timing: 0.4 } as Weights
  const cheap = { ...all(0.5), cost: 0.9, timing: 0.2 }
  const early = { ...all(0.5), cost: 0.4, timing: 0.8 }
  // Level where 0.5 x = 0.6 (1 − x).
  const cost = orderHolds(made(cheap), made(early), weights).find(({ criterion }) => criterion === 'cost')
  t.same(cost, { criterion: 'cost', from: 0.5455, to: 1 })
})

t.test('a tie holds at the given weight and nowhere else is promised', async (t) => {
  for (const { criterion, from, to } of orderHolds(made(all(0.5)), made(all(0.5)), even))
    t.same([from, to], [even[criterion], even[criterion]])
})

t.test('a criterion that carries all the weight is left out', async (t) => {
  const only = { ...all(0), cost: 1 } as Weights
  t.notOk(orderHolds(made(all(0.8)), made(all(0.5)), only).some(({ criterion }) => criterion === 'cost'))
})
