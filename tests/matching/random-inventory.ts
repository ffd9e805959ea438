import fc from 'fast-check'
import { cleanroomStates, fireCategories, tenures, vibrationClasses } from '../../attributes/attributes.ts'
import type { Loaded, SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { ZoningShare } from '../../sql/tables.ts'
import {
  activityUses,
  clusterIds,
  commitmentKinds,
  spaceKinds,
  spaceUses,
  type ZoningCode,
} from '../../sql/vocabulary.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

/** Days around the test day; few, so that bounds are met exactly and often. */
export const days = [
  '2026-01-01',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
  '2027-03-31',
  '2028-01-01',
] as const
/** Areas in m² that spaces, needs and shares of a quota are drawn from. */
export const areasM2 = [200, 500, 1000, 1200, 3000, 5000] as const

const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })
const flag = orNull(fc.boolean())

const plates: readonly ZoningCode[][] = [
  ['M1'],
  ['M0'],
  ['M4'],
  ['C65'],
  ['C65'],
  ['C65'],
  ['C8'],
  ['W1'],
  ['C65', 'C8'],
  ['C65', 'M4'],
  ['M1', 'M4'],
  ['C2', 'C3'],
]
const shares = (codes: ZoningCode[]): ZoningShare[] =>
  codes.map((code) => ({ code, sharePct: 100 / codes.length }))

/** What a space takes from its parcel; a parcel lies in one cluster. */
const parcelGround = fc.record({
  cluster_id: one(clusterIds),
  zoning: orNull(one(plates).map(shares)),
  single_use: fc.constantFrom(true, true, true, false, null),
  far: orNull(one([0.5, 2])),
  parcel_floor_area_m2: orNull(one([1000, 4000, 10_000])),
  parcel_land_area_m2: one([1000, 5000]),
})
const nowhere = {
  zoning: null,
  single_use: null,
  far: null,
  parcel_floor_area_m2: null,
  parcel_land_area_m2: null,
}

const commitment: fc.Arbitrary<SnapshotCommitment> = fc
  .record({
    kind: one(commitmentKinds),
    activity: one(activityUses),
    areaM2: one([100, 500, 1000]),
    from: one(days),
    to: orNull(one([...days, '2029-01-01'] as const)),
    expiry: one(['2026-11-01T16:00:00.000Z', at.now.toISOString(), '2026-12-05T16:00:00.000Z']),
  })
  .filter(({ from, to }) => to === null || from < to)
  .map(({ expiry, ...rest }) => ({
    ...rest,
    expiresAt: rest.kind === 'hold' || rest.kind === 'reservation' ? expiry : null,
  }))

const attributes = fc.record({
  clear_height_m: orNull(one([4.5, 6, 8])),
  floor_load_kn_m2: orNull(one([5, 8, 10])),
  power_kva: orNull(one([400, 800, 2000])),
  freight_lift_t: orNull(one([2, 3, 5])),
  column_grid_short_m: orNull(one([6, 8])),
  column_grid_long_m: orNull(one([8, 9])),
  cleanroom_state: orNull(one(cleanroomStates)),
  cleanroom_iso: orNull(one([5, 7, 8])),
  industrial_drain: flag,
  exhaust_shaft: flag,
  hazardous_waste_room: flag,
  hazardous_store: flag,
  fire_category: orNull(one(fireCategories)),
  vibration_class: orNull(one(vibrationClasses)),
  radiation_shielding: flag,
  dual_power: flag,
  whole_floor: flag,
  ground_floor: flag,
  rent_yuan_m2_day: orNull(one([1.5, 2, 2.5])),
  tenures: orNull(fc.subarray([...tenures], { minLength: 1 })),
})

const space = fc.record({
  cluster_id: one(clusterIds),
  kind: one(spaceKinds),
  use: fc.constantFrom('industrial', 'industrial', 'rnd', ...spaceUses),
  areaM2: one(areasM2),
  is_divisible: fc.boolean(),
  min_divisible_m2: orNull(one([200, 1000])),
  delivery_planned_on: orNull(one(days)),
  delivery_confirmed_on: orNull(one(days)),
  is_illustrative: fc.boolean(),
  has_breakdown: fc.boolean(),
  parcel: fc.integer({ min: -1, max: 2 }),
  attributes,
  commitments: fc.oneof(fc.constant<SnapshotCommitment[]>([]), fc.array(commitment, { maxLength: 3 })),
})

/** Small inventories with every kind of hole, delivery, commitment and zoning. Ids are shuffled against the order of rows. */
export const randomInventory: fc.Arbitrary<Loaded> = fc
  .tuple(
    fc.array(parcelGround, { minLength: 3, maxLength: 3 }),
    fc.array(space, { minLength: 1, maxLength: 12 }),
  )
  .map(([grounds, spaces]) =>
    inventoryOf(
      spaces.map(({ areaM2, parcel, attributes: given, ...rest }, index): SnapshotRow => {
        const isLand = rest.kind === 'land'
        const ground = grounds[parcel]
        return {
          ...knownSpace,
          ...given,
          ...rest,
          ...(ground ?? nowhere),
          id: `space-${(index * 7) % 13}`,
          parcel_id: ground ? `parcel-${parcel}` : null,
          use: isLand ? 'land' : rest.use,
          floor_area_m2: isLand ? null : areaM2,
          land_area_m2: isLand ? areaM2 : null,
          has_breakdown: rest.has_breakdown && rest.kind === 'lot' && !rest.is_illustrative,
        }
      }),
    ),
  )
