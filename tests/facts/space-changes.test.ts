import fc from 'fast-check'
import t from 'tap'
import type { AttributeChanges } from '../../api/contract.ts'
import { changesOf, statementsOf } from '../../api/facts/space-changes.ts'
import { spaceFaults } from '../../api/facts/space-faults.ts'
import { presentAttributes } from '../../api/inventory/present-attributes.ts'
import { cleanroomStates, fireCategories, tenures, vibrationClasses } from '../../attributes/attributes.ts'
import { lots } from '../../sql/seed/published/lots.ts'
import type { SpaceTable } from '../../sql/tables.ts'

const lot = lots.find(({ id }) => id === 'pj-now') as SpaceTable
const unknownOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })
const number = unknownOr(fc.nat(100))
const flag = unknownOr(fc.boolean())

const changes: fc.Arbitrary<AttributeChanges> = fc.record(
  {
    clearHeightM: number,
    floorLoadKnM2: number,
    powerKva: number,
    powerExpandableKva: number,
    freightLiftT: number,
    freightLiftCount: number,
    columnGridM: unknownOr(fc.tuple(fc.nat(100), fc.nat(100))),
    cleanroomState: unknownOr(fc.constantFrom(...cleanroomStates)),
    cleanroomIso: unknownOr(fc.integer({ min: 5, max: 9 })),
    industrialDrain: flag,
    exhaustShaft: flag,
    hazardousWasteRoom: flag,
    hazardousStore: flag,
    fireCategory: unknownOr(fc.constantFrom(...fireCategories)),
    vibrationClass: unknownOr(fc.constantFrom(...vibrationClasses)),
    radiationShielding: flag,
    dualPower: flag,
    wholeFloor: flag,
    groundFloor: flag,
    rentYuanM2Day: number,
    propertyFeeYuanM2Month: number,
    tenures: unknownOr(fc.subarray([...tenures], { minLength: 1 })),
  },
  { requiredKeys: [] },
)
const word = { source: 'plan-2025-15', asOf: '2026-11-20' }

t.test('a space shows what was set, and the rest as before', async () => {
  fc.assert(
    fc.property(changes, changes, (earlier, attributes) => {
      const before = { ...lot, ...changesOf({ ...word, attributes: earlier }) }
      const after = { ...before, ...changesOf({ ...word, attributes }) }
      t.same(presentAttributes(after), { ...presentAttributes(before), ...attributes })
      const stated = statementsOf({ ...word, attributes }, after)
      t.same(
        stated.map(({ attribute, value }) => [attribute, value === null]),
        Object.entries(attributes).map(([name, value]) => [name, value === null]),
      )
    }),
    { numRuns: 50 },
  )
})

t.test('a fault points at something that was set, and what stood before is not held against it', async () => {
  fc.assert(
    fc.property(changes, changes, (earlier, attributes) => {
      const before = { ...lot, ...changesOf({ ...word, attributes: earlier }) }
      const faults = spaceFaults(before, { ...word, attributes }, word.asOf)
      for (const { pointer } of faults) t.ok(pointer.replace('/attributes/', '') in attributes, pointer)
      const unrelated = { industrialDrain: true }
      t.same(spaceFaults(before, { ...word, attributes: unrelated }, word.asOf), [])
    }),
    { numRuns: 50 },
  )
})
