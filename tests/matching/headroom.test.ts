import fc from 'fast-check'
import t from 'tap'
import type { Wishes } from '../../api/contract.ts'
import { headroomScorer } from '../../api/matching/headroom.ts'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

/** An upper floor of 10 kN/m², 5 m, 800 kVA and a lift of 3 t: it wastes nothing on anybody. */
const ordinary = { ...knownSpace, ground_floor: false, clear_height_m: 5, floor_load_kn_m2: 10 }

function on(changes: Partial<SnapshotRow>, must: Wishes = {}, prefer: Wishes = {}) {
  const snapshot = buildSnapshot(inventoryOf([{ ...ordinary, ...changes }]))
  const requirement = { activities: [{ use: 'production' as const, must, prefer }] }
  const judged = judgeActivity(snapshot, requirement, 0, at, lookedAt(snapshot, true))
  const { low, high } = headroomScorer(judged, snapshot)(0)
  return [low, high].map((value) => Math.round(value * 1e6) / 1e6)
}

t.test('who asks for nothing has all the headroom on an ordinary floor', async (t) => {
  t.same(on({}), [1, 1])
  t.same(on({ clear_height_m: null, floor_load_kn_m2: null }), [1, 1], 'what nobody knows wastes nothing')
})

t.test('exactly enough is a half, half as much again is all', async (t) => {
  t.same(on({}, { powerKva: 800 }), [0.5, 0.5])
  t.same(on({ power_kva: 1000 }, { powerKva: 800 }), [0.75, 0.75])
  t.same(on({ power_kva: 1200 }, { powerKva: 800 }), [1, 1])
  t.same(on({ power_kva: 5000 }, { powerKva: 800 }), [1, 1], 'and not more')
  t.same(on({ power_kva: 800, freight_lift_t: 4.5 }, { powerKva: 800, freightLiftT: 3 }), [0.75, 0.75])
})

t.test('a preference counts as met or missed', async (t) => {
  t.same(on({ dual_power: true }, {}, { dualPower: true }), [1, 1])
  t.same(on({ dual_power: false }, {}, { dualPower: true }), [0, 0])
  t.same(on({ dual_power: null }, {}, { dualPower: true }), [0, 1], 'or as anything')
  t.same(on({ dual_power: false }, { powerKva: 800 }, { dualPower: true }), [0.25, 0.25])
})

t.test('heavy ground-floor space is a loss to those who need none', async (t) => {
  t.same(
    on({ ground_floor: true }),
    [0.833333, 0.833333],
    'a ground floor that nobody asked for: a third of a half',
  )
  t.same(on({ ground_floor: true }, { groundFloor: true }), [1, 1])
  t.same(on({ ground_floor: true }, {}, { groundFloor: true }), [1, 1])
  t.same(on({ floor_load_kn_m2: 12 }), [1, 1], 'up to a fifth above is no waste')
  t.same(on({ floor_load_kn_m2: 17 }), [0.916667, 0.916667], '1.7 − 1.2, a third of a half')
  t.same(on({ floor_load_kn_m2: 30, clear_height_m: 11, ground_floor: true }), [0.5, 0.5], 'all three')
  t.same(on({ floor_load_kn_m2: 20 }, { floorLoadKnM2: 20 }), [0.5, 0.5], 'and none to who asks for it')
})

t.test('what is not known lies between what it may come to', async (t) => {
  t.same(on({ power_kva: null }, { powerKva: 800 }), [0, 1])
  t.same(on({ power_kva: null, freight_lift_t: 3 }, { powerKva: 800, freightLiftT: 3 }), [0.25, 0.75])
  const wishes = fc.record({
    powerKva: fc.integer({ min: 100, max: 3000 }),
    freightLiftT: fc.integer({ min: 1, max: 5 }),
    clearHeightM: fc.integer({ min: 3, max: 9 }),
  })
  const built = fc.record({
    power_kva: fc.integer({ min: 0, max: 5000 }),
    freight_lift_t: fc.integer({ min: 0, max: 10 }),
    clear_height_m: fc.option(fc.integer({ min: 3, max: 12 }), { nil: null }),
    floor_load_kn_m2: fc.option(fc.integer({ min: 2, max: 40 }), { nil: null }),
    ground_floor: fc.option(fc.boolean(), { nil: null }),
  })
  fc.assert(
    fc.property(built, wishes, (space, must) => {
      const [low = -1, high = 2] = on({ ...space, power_kva: null }, must)
      const [value = -1, same = -2] = on(space, must)
      if (low < 0 || high > 1 || low > high) throw new Error(`${low} to ${high}`)
      if (space.clear_height_m !== null && value !== same) throw new Error('everything is known')
      if (value < low - 1e-5 || same > high + 1e-5) throw new Error(`${value} outside ${low} to ${high}`)
    }),
    { numRuns: 500 },
  )
})
