import fc from 'fast-check'
import t from 'tap'
import { criteria, defaultWeights, type Weights } from '../../ui/match/form.ts'
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
