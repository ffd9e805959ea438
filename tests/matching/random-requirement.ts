import fc from 'fast-check'
import type { Requirement } from '../../api/contract.ts'
import { fireCategories, tenures, vibrationClasses } from '../../attributes/attributes.ts'
import { activityUses, clusterIds, processIds, productLines } from '../../sql/vocabulary.ts'
import { areasM2, days } from './random-inventory.ts'

const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const futureDays = days.filter((day) => day >= '2026-11-22')

/** Fields of must and prefer; values that meet those of the random inventory exactly, lie between or beyond them. */
const wishFields = {
  clearHeightM: one([4.5, 5, 6, 9]),
  floorLoadKnM2: one([5, 9, 10]),
  powerKva: one([400, 1000]),
  cleanroomIso: one([5, 6, 7, 8, 9]),
  freightLiftT: one([2, 3, 4]),
  columnGridM: fc.tuple(one([6, 7, 8]), one([8, 9, 10])),
  industrialDrain: fc.boolean(),
  exhaustShaft: fc.boolean(),
  hazardousWasteRoom: fc.boolean(),
  hazardousStore: fc.boolean(),
  fireCategory: one(fireCategories),
  vibrationClass: one(vibrationClasses),
  radiationShielding: fc.boolean(),
  dualPower: fc.boolean(),
  wholeFloor: fc.boolean(),
  groundFloor: fc.boolean(),
}

/** A few wishes rather than most: else everything fails everything. */
const wishes = fc
  .tuple(
    fc.record(wishFields),
    fc.subarray(Object.keys(wishFields) as (keyof typeof wishFields)[], { maxLength: 5 }),
  )
  .map(([all, chosen]) => Object.fromEntries(chosen.map((key) => [key, all[key]])))

const limits = {
  neededBy: one(futureDays),
  rentMaxYuanM2Day: one([1.5, 1.8, 2, 3]),
  clusters: fc.subarray([...clusterIds], { minLength: 1 }),
}

/** A few processes; quantities about the thresholds, or left out. */
const processes = fc.uniqueArray(
  fc.oneof(
    one(processIds),
    fc.record({
      id: one(['solvent_coating', 'solvent_adhesive'] as const),
      tonnesPerYear: one([0, 0.05, 0.1, 10]),
    }),
  ),
  { maxLength: 3, selector: (process) => (typeof process === 'string' ? process : process.id) },
)

const activity = fc
  .record(
    {
      use: one(['production', 'production', 'pilot', 'rnd', ...activityUses] as const),
      minAreaM2: one([...areasM2, 0.5, 800]),
      maxAreaM2: one([...areasM2, 800]),
      must: wishes,
      prefer: wishes,
      processes,
      ...limits,
    },
    { requiredKeys: ['use'] },
  )
  .map((given) => {
    const { minAreaM2: least, maxAreaM2: most } = given
    return least !== undefined && most !== undefined && least > most
      ? { ...given, minAreaM2: most, maxAreaM2: least }
      : given
  })

const weight = fc.integer({ min: 1, max: 5 })

/** Requirements that the service accepts: no bound crossed, no day past. */
export const randomRequirement = fc.record(
  {
    activities: fc.array(activity, { minLength: 1, maxLength: 3 }),
    productLine: one(productLines),
    processes,
    tenure: fc.subarray([...tenures], { minLength: 1 }),
    weights: fc.record({ cost: weight, area: weight, certainty: fc.constant(0) }, { requiredKeys: [] }),
    illustrative: fc.boolean(),
    limit: fc.integer({ min: 1, max: 100 }),
    ...limits,
  },
  { requiredKeys: ['activities'] },
) as fc.Arbitrary<Requirement>
