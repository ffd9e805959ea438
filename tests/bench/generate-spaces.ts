import { cleanroomStates, fireCategories, tenures } from '../../attributes/attributes.ts'
import type { Loaded, SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { clusterIds, spaceUses } from '../../sql/vocabulary.ts'
import { commitmentOf, inventoryOf, knownSpace } from '../matching/fixtures.ts'

const plates = [['M1'], ['M1'], ['M0'], ['M4'], ['C65'], ['C65', 'C8'], ['C8'], ['W1']] as const
const deliveries = ['2025-11-26', '2026-06-30', '2026-12-31', '2027-06-30'] as const

/** mulberry32: the same inventory in every run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const spacesPerParcel = 32

/** So many floors with plausible attributes, each unknown now and then; one in twenty has a commitment. */
export function generateSpaces(size: number): Loaded {
  const next = random(1)
  const below = (limit: number) => Math.floor(next() * limit)
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const orNull = <T>(value: T): T | null => (next() < 0.15 ? null : value)
  const steps = (from: number, count: number, step: number) => from + below(count) * step

  const commitments = (areaM2: number): SnapshotCommitment[] => {
    if (next() >= 0.05) return []
    const isHold = next() < 0.3
    return [
      commitmentOf({
        kind: isHold ? 'hold' : 'lease',
        areaM2: Math.ceil(areaM2 * next()),
        to: orNull(one(['2026-11-30', '2027-12-01'])),
        expiresAt: isHold ? one(['2026-11-20T16:00:00.000Z', '2026-12-05T16:00:00.000Z']) : null,
      }),
    ]
  }

  /** What the spaces of one parcel have in common. */
  const ground = (number: number) => {
    const codes = next() < 0.1 ? null : one(plates)
    return {
      cluster_id: one(clusterIds),
      parcel_id: codes ? `p${number}` : null,
      zoning: codes?.map((code) => ({ code, sharePct: 100 / codes.length })) ?? null,
      single_use: codes ? orNull(codes.length === 1) : null,
      parcel_floor_area_m2: codes ? orNull(steps(5000, 10, 1000)) : null,
    }
  }
  let parcel = ground(0)

  const space = (index: number): SnapshotRow => {
    if (index % spacesPerParcel === 0) parcel = ground(index / spacesPerParcel)
    const areaM2 = steps(300, 40, 400)
    const delivery = one(deliveries)
    const isConfirmed = next() < 0.7
    return {
      ...knownSpace,
      id: `s${String(index).padStart(7, '0')}`,
      ...parcel,
      use: one(['industrial', 'industrial', 'rnd', ...spaceUses.filter((use) => use !== 'land')]),
      floor_area_m2: areaM2,
      is_divisible: next() < 0.5,
      min_divisible_m2: orNull(500),
      delivery_planned_on: isConfirmed ? null : orNull(delivery),
      delivery_confirmed_on: isConfirmed ? delivery : null,
      clear_height_m: orNull(steps(3.6, 30, 0.2)),
      floor_load_kn_m2: orNull(steps(3, 18, 1)),
      power_kva: orNull(steps(200, 20, 200)),
      cleanroom_state: orNull(one(cleanroomStates)),
      cleanroom_iso: orNull(steps(5, 5, 1)),
      industrial_drain: orNull(next() < 0.6),
      fire_category: orNull(one(fireCategories)),
      rent_yuan_m2_day: orNull(steps(1, 40, 0.1)),
      tenures: orNull([one(tenures)]),
      commitments: commitments(areaM2),
    }
  }
  // Ground for the quota is the parcel's own figure here: what is committed on it is left out on both sides.
  return { ...inventoryOf(Array.from({ length: size }, (_, index) => space(index))), parcelCommitments: [] }
}
