import t from 'tap'
import type { Requirement, Wishes } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, commitmentOf, inventoryOf, knownSpace } from './fixtures.ts'

const asking = (must: Wishes): Requirement => ({ activities: [{ use: 'production', must }] })

/** What is asked, the rule that asks it, and how its answer becomes unknown. The known space passes all of them. */
const questions: [rule: string, requirement: Requirement, hole: Partial<SnapshotRow>][] = [
  ['clear_height', asking({ clearHeightM: 6 }), { clear_height_m: null }],
  ['floor_load', asking({ floorLoadKnM2: 10 }), { floor_load_kn_m2: null }],
  ['power', asking({ powerKva: 800 }), { power_kva: null }],
  ['freight_lift', asking({ freightLiftT: 3 }), { freight_lift_t: null }],
  ['cleanroom', asking({ cleanroomIso: 7 }), { cleanroom_state: null, cleanroom_iso: null }],
  ['cleanroom', asking({ cleanroomIso: 7 }), { cleanroom_iso: null }],
  ['column_grid', asking({ columnGridM: [8, 9] }), { column_grid_short_m: null, column_grid_long_m: null }],
  ['drain', asking({ industrialDrain: true }), { industrial_drain: null }],
  ['exhaust_shaft', asking({ exhaustShaft: true }), { exhaust_shaft: null }],
  ['hazardous_waste', asking({ hazardousWasteRoom: true }), { hazardous_waste_room: null }],
  ['hazardous_store', asking({ hazardousStore: true }), { hazardous_store: null }],
  ['fire_category', asking({ fireCategory: 'C' }), { fire_category: null }],
  ['vibration', asking({ vibrationClass: 'VC-C' }), { vibration_class: null }],
  ['radiation_shielding', asking({ radiationShielding: true }), { radiation_shielding: null }],
  ['dual_power', asking({ dualPower: true }), { dual_power: null }],
  ['whole_floor', asking({ wholeFloor: true }), { whole_floor: null }],
  ['ground_floor', asking({ groundFloor: true }), { ground_floor: null }],
  ['rent', { ...asking({}), rentMaxYuanM2Day: 2 }, { rent_yuan_m2_day: null }],
  ['tenure', { ...asking({}), tenure: ['lease'] }, { tenures: null }],
  ['zoning', asking({}), { zoning: null, single_use: null }],
  ['available_by', asking({}), { delivery_confirmed_on: null }],
  [
    'floor_area',
    { activities: [{ use: 'production', minAreaM2: 1000 }] },
    { kind: 'land', use: 'land', floor_area_m2: null, land_area_m2: 1000, far: null },
  ],
]

for (const [rule, requirement, hole] of questions)
  t.test(
    `${rule}: known it passes, ${Object.keys(hole).join(', ')} unknown it neither passes nor fails`,
    async (t) => {
      const known = match(buildSnapshot(inventoryOf([knownSpace])), requirement, at)
      t.match(known.activities, [{ fits: 1, toConfirm: 0, fails: 0 }])
      const result = match(buildSnapshot(inventoryOf([{ ...knownSpace, ...hole }])), requirement, at)
      t.match(result.activities, [{ fits: 0, toConfirm: 1, fails: 0 }])
      const [option] = result.options
      const verdict = option?.placements[0]?.verdicts.find((each) => each.rule === rule)
      t.match(verdict, { result: 'unknown', strength: 'hard' })
      t.ok(
        option?.toConfirm.some((question) => question.rule === rule && question.text.zh && question.text.en),
      )
      t.same(result.nearMisses, [])
    },
  )

t.test(
  'a preference that is not met is missed, one that is not known is unknown, and neither fails',
  async (t) => {
    const prefer = { clearHeightM: 9, powerKva: 2000, floorLoadKnM2: 5 } as const
    const snapshot = buildSnapshot(inventoryOf([{ ...knownSpace, power_kva: null }]))
    const result = match(snapshot, { activities: [{ use: 'production', prefer }] }, at)
    t.match(result.activities, [{ fits: 1, toConfirm: 0, fails: 0 }])
    const soft =
      result.options[0]?.placements[0]?.verdicts.filter(({ strength }) => strength === 'soft') ?? []
    t.same(Object.fromEntries(soft.map((verdict) => [verdict.rule, verdict.result])), {
      clear_height: 'missed',
      power: 'unknown',
      floor_load: 'pass',
    })
  },
)

t.test(
  'a hold in the way is a question, an expired one is nothing, a lease in the way is a fail',
  async (t) => {
    const counts = (commitment: Parameters<typeof commitmentOf>[0]) => {
      const space = { ...knownSpace, commitments: [commitmentOf({ areaM2: 1000, ...commitment })] }
      return match(buildSnapshot(inventoryOf([space])), asking({}), at).activities[0]
    }
    t.match(counts({ kind: 'hold', expiresAt: '2026-12-01T16:00:00.000Z' }), { toConfirm: 1 })
    t.match(counts({ kind: 'hold', expiresAt: at.now.toISOString() }), { fits: 1 })
    t.match(counts({ kind: 'lease' }), { fails: 1 })
    t.match(counts({ kind: 'lease', to: at.asOf }), { fits: 1 }, 'the last day is no longer used')
  },
)

t.test(
  'a space that cannot be divided is not offered for the rest of it; of land, what is committed is gone',
  async (t) => {
    const verdict = (changes: Partial<SnapshotRow>, requirement = asking({})) => {
      const result = match(buildSnapshot(inventoryOf([{ ...knownSpace, ...changes }])), requirement, at)
      const { fits, toConfirm } = result.activities[0] ?? { fits: 0, toConfirm: 0 }
      return fits ? 'pass' : toConfirm ? 'unknown' : 'fail'
    }
    const small: Requirement = { activities: [{ use: 'production', minAreaM2: 100 }] }
    const commitments = [commitmentOf({ areaM2: 1 })]
    t.equal(verdict({ commitments }, small), 'fail')
    t.equal(verdict({ commitments, is_divisible: true }, small), 'pass')
    t.equal(verdict({ commitments, is_divisible: true, min_divisible_m2: 999 }, small), 'pass')
    t.equal(verdict({ commitments, is_divisible: true, min_divisible_m2: 999.5 }, small), 'fail')
    const land = {
      kind: 'land',
      use: 'land',
      floor_area_m2: null,
      land_area_m2: 1000,
      delivery_confirmed_on: null,
      is_divisible: true,
      far: null,
    } as const
    const reserved = (areaM2: number) => ({ ...land, commitments: [commitmentOf({ areaM2, kind: 'sale' })] })
    t.equal(verdict(reserved(999), small), 'unknown')
    t.equal(verdict(reserved(1000), small), 'fail')
    t.equal(verdict({ ...reserved(999), is_divisible: false }, small), 'fail')
    t.equal(verdict({ ...reserved(950), far: 2 }, small), 'unknown', '50 m² of land carry 100 m² of floor')
    t.equal(verdict({ ...reserved(951), far: 2 }, small), 'fail')
  },
)
