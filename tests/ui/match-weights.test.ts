import fc from 'fast-check'
import t from 'tap'
import type { MatchResult } from '../../api/contract.ts'
import { criteria, defaultWeights, type Weights } from '../../ui/match/form.ts'
import { holdText, rankedPairs } from '../../ui/match/stability.ts'
import { roundToSum, setWeight } from '../../ui/match/weights.ts'

const total = (weights: Weights) => criteria.reduce((sum, key) => sum + weights[key], 0)
const step = fc.tuple(fc.constantFrom(...criteria), fc.integer({ min: -20, max: 120 }))

t.test('weights are whole and add up to 100 after any run of changes', async (t) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let weights = defaultWeights
      for (const [key, percent] of steps) {
        weights = setWeight(weights, key, percent)
        t.equal(weights[key], Math.min(100, Math.max(0, percent)))
        t.equal(total(weights), 100)
        t.ok(criteria.every((other) => Number.isInteger(weights[other]) && weights[other] >= 0))
      }
    }),
    { numRuns: 100 },
  )
})

t.test('the others give way in proportion', async (t) => {
  fc.assert(
    fc.property(fc.constantFrom(...criteria), fc.integer({ min: 0, max: 100 }), (key, percent) => {
      const after = setWeight(defaultWeights, key, percent)
      const held = 100 - defaultWeights[key]
      for (const other of criteria.filter((one) => one !== key))
        t.ok(
          Math.abs(after[other] - (defaultWeights[other] * (100 - percent)) / held) < 1,
          `${key} ${percent} ${other}`,
        )
    }),
  )
})

t.test('weight taken from a full slider goes to the empty ones evenly', async (t) => {
  const full = setWeight(defaultWeights, 'cost', 100)
  t.equal(full.area, 0)
  t.strictSame(setWeight(full, 'cost', 40), {
    area: 10,
    cost: 40,
    timing: 10,
    headroom: 10,
    policy: 10,
    proximity: 10,
    certainty: 10,
  })
})

t.test('rounding keeps the sum, and ties go to the earlier one', async (t) => {
  t.strictSame(roundToSum([1.5, 1.5, 1], 4), [2, 1, 1])
})

t.test('what a weight may do is rounded so that the order holds', async (t) => {
  const say = (text: { zh: string }) => text.zh
  const pair = {
    upper: 'a',
    lower: 'b',
    lead: 0.0312,
    holds: [
      { criterion: 'area' as const, from: 0, to: 1 },
      { criterion: 'cost' as const, from: 0.113, to: 0.349 },
      { criterion: 'timing' as const, from: 0, to: 0.28 },
      { criterion: 'policy' as const, from: 0.1501, to: 1 },
      { criterion: 'certainty' as const, from: 0.101, to: 0.109 },
    ],
  }
  const options = [{ id: 'a' }, { id: 'b' }] as MatchResult['options']
  const [found] = rankedPairs({ stability: [pair], options } as MatchResult)
  t.match(found, { upper: 1, lower: 2, lead: 3.1 })
  t.strictSame(
    found?.holds.map((hold) => holdText(hold, say)),
    ['成本 12–34', '时间 28 以内', '政策 16 以上', '确定不动'],
  )
})
