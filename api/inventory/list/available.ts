import type { SnapshotCommitment } from '../../../sql/queries/snapshot.ts'
import type { SpaceRow } from '../../../sql/queries/space-columns.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { byAttributes, byCommitments } from './by-attributes.ts'
import { roundingM2, takenFrom } from './taken.ts'
import { codeOf, type Verdict } from './verdict.ts'

const deliveryNames = ['kind', 'delivery_confirmed_on', 'delivery_planned_on'] as const
const partNames = ['floor_area_m2', 'land_area_m2', 'is_divisible', 'min_divisible_m2'] as const
type Delivery = Pick<SpaceRow, (typeof deliveryNames)[number]>
type Part = Pick<SpaceRow, (typeof partNames)[number] | 'kind'>

/**
 * For every row whether enough is free from the day on; only what is delivered and confirmed by then is certain. All of a
 * space that cannot be divided has to be free; of a divisible one the part asked for, at least its smallest. Land is
 * never certain.
 * @param day YYYY-MM-DD
 */
export function availableVerdicts(
  snapshot: Snapshot,
  day: string,
  now: Date,
  minAreaM2: number | undefined,
): Uint8Array {
  const verdicts = byAttributes(snapshot, new Uint8Array(snapshot.size), deliveryNames, (space) =>
    codeOf(isDelivered(space, day)),
  )
  byCommitments(snapshot, verdicts, [...deliveryNames, ...partNames], (space, commitments) =>
    codeOf(isFree(space, commitments, day, now, minAreaM2)),
  )
  return verdicts
}

function isDelivered(
  { kind, delivery_confirmed_on: confirmed, delivery_planned_on: planned }: Delivery,
  day: string,
): Verdict {
  if (kind === 'land') return null
  if (confirmed !== null) return confirmed <= day
  return planned !== null && planned > day ? false : null
}

function isFree(
  space: Delivery & Part,
  commitments: readonly SnapshotCommitment[],
  day: string,
  now: Date,
  minAreaM2: number | undefined,
): Verdict {
  const delivered = isDelivered(space, day)
  const taken = takenFrom(commitments, day, now)
  const roomM2 = space.floor_area_m2 ?? space.land_area_m2
  if (taken === undefined || roomM2 === null) return delivered
  const neededM2 = partM2(space, roomM2, minAreaM2 ?? 1) - roundingM2
  if (taken.peakCommittedM2 > 0 && roomM2 - taken.peakCommittedM2 < neededM2) return false
  // Only holds are in the way, which may run out.
  return delivered === true && roomM2 - taken.peakM2 < neededM2 ? null : delivered
}

/** What would be taken of it, m². */
function partM2(
  { kind, floor_area_m2, is_divisible, min_divisible_m2 }: Part,
  roomM2: number,
  askedM2: number,
) {
  if (!is_divisible) return roomM2
  if (kind === 'land') return 1
  return Math.min(floor_area_m2 ?? roomM2, Math.max(min_divisible_m2 ?? 0, askedM2))
}
