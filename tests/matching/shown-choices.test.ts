import fc from 'fast-check'
import t from 'tap'
import { choicesOf } from '../../api/matching/choice.ts'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { haveRoom } from '../../api/matching/rooms.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { weightsOf } from '../../api/matching/weights.ts'
import { at } from './fixtures.ts'
import { randomInventory } from './random-inventory.ts'

const asked = fc.record({
  activities: fc.tuple(
    fc.record(
      {
        use: fc.constantFrom('production' as const, 'rnd' as const, 'warehouse' as const),
        minAreaM2: fc.integer({ min: 1, max: 4000 }),
        must: fc.record({ clearHeightM: fc.constantFrom(3, 4) }),
        prefer: fc.record({ powerKva: fc.constantFrom(400, 800) }),
      },
      { requiredKeys: ['use'] },
    ),
  ),
})

t.test('what is left out comes after everything that is shown', async (t) => {
  let leftOut = 0
  fc.assert(
    fc.property(
      randomInventory,
      asked,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(0, 0.1),
      (loaded, requirement, limit, beyond) => {
        const snapshot = buildSnapshot(loaded)
        const judged = judgeActivity(snapshot, requirement, 0, at, lookedAt(snapshot, true))
        const of = (shown?: { limit: number; beyond: number }) =>
          choicesOf(judged, snapshot, weightsOf(requirement), shown)
        const all = of().choices
        const last = all.filter(({ draws }) => haveRoom(draws))[limit - 1]?.pack.worth ?? 0
        // What differs by a hair is equal.
        const wanted = all.filter(({ pack }) => pack.worth + beyond + 1e-8 >= last)
        leftOut += all.length - wanted.length
        const names = (choices: typeof all) => choices.map(({ spot, pack }) => `${spot.rows} ${pack.worth}`)
        const { choices, leftBelow } = of({ limit, beyond })
        const isTold =
          leftBelow === undefined
            ? choices.length === all.length
            : all.slice(choices.length).every(({ pack }) => pack.worth < leftBelow)
        return isTold && names(choices).join() === names(wanted).join()
      },
    ),
    { numRuns: 300 },
  )
  t.ok(leftOut > 20, `${leftOut} left out`)
})
