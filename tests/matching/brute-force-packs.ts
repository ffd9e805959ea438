import type { Requirement } from '../../api/contract.ts'
import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { quotaOf } from './brute-force.ts'
import { type At, evaluatedSpaces, judge } from './oracle.ts'
import { isInForce, peakAreaM2 } from './oracle-area.ts'

/** Spaces and the m² taken of each, in the same order. */
export interface BrutePack {
  spaces: readonly SnapshotRow[]
  areas: readonly number[]
}

/** A space that fails nothing; or spaces of one parcel, each failing the least area alone, none superfluous. */
export function brutePacks(loaded: Loaded, requirement: Requirement, index: number, at: At): BrutePack[] {
  const activity = requirement.activities[index]
  if (!activity) throw new RangeError(`no activity ${index}`)
  const from = activity.neededBy ?? requirement.neededBy ?? at.asOf
  const { minAreaM2: least, maxAreaM2: most = Number.POSITIVE_INFINITY } = activity
  const judged = evaluatedSpaces(loaded, requirement).map((space) => ({
    space,
    failed: [...judge(loaded, requirement, index, space, at)].filter(([, verdict]) => verdict === 'fail'),
  }))
  const free = (space: SnapshotRow): number => {
    const firm = space.commitments.filter(
      (one) => isInForce(one, at.now) && one.kind !== 'hold' && one.kind !== 'reservation',
    )
    const takenM2 = firm.length === 0 ? 0 : peakAreaM2(firm, from)
    if (space.kind !== 'land') return (space.floor_area_m2 ?? 0) - takenM2
    return space.far === null ? Number.POSITIVE_INFINITY : ((space.land_area_m2 ?? 0) - takenM2) * space.far
  }
  const alone = judged
    .filter(({ failed }) => failed.length === 0)
    .map(({ space }): BrutePack => {
      const have = free(space)
      // Of land without a FAR nobody knows how much can be built: the land stands for it.
      const all = have === Number.POSITIVE_INFINITY ? (space.land_area_m2 ?? 0) : have
      if (!space.is_divisible) return { spaces: [space], areas: [all] }
      const wanted = least ?? activity.maxAreaM2 ?? all
      const part = Math.min(have, Math.max(wanted, space.min_divisible_m2 ?? 0))
      return { spaces: [space], areas: [Math.min(part, quotaRoomM2(loaded, requirement, index, space, at))] }
    })
  if (least === undefined) return alone
  const small = judged
    .filter(({ failed }) => failed.length === 1 && failed[0]?.[0] === 'floor_area min')
    .map(({ space }) => space)
  const parcels = new Set(small.flatMap(({ parcel_id }) => parcel_id ?? []))
  const sets = [...parcels].flatMap((parcel) =>
    subsets(small.filter(({ parcel_id }) => parcel_id === parcel)),
  )
  const sum = (spaces: readonly SnapshotRow[]) => spaces.reduce((total, space) => total + free(space), 0)
  const packs = sets
    .filter(
      (set) =>
        set.length > 1 &&
        sum(set) >= least &&
        set.every((space) => sum(set.filter((other) => other !== space)) < least),
    )
    .map((set) => divided(set, set.map(free), least))
    .filter(({ areas }) => areas.reduce((total, area) => total + area, 0) <= most)
  return [...alone, ...packs]
}

/** What leases, sales and occupations leave of the parcel's quota; without end where there is none. */
function quotaRoomM2(
  loaded: Loaded,
  requirement: Requirement,
  index: number,
  space: SnapshotRow,
  at: At,
): number {
  const activity = requirement.activities[index]
  const quota = activity && quotaOf(loaded, space, activity.use)
  if (!quota) return Number.POSITIVE_INFINITY
  const firm = loaded.parcelCommitments.filter(
    (one) =>
      one.parcelId === space.parcel_id &&
      quota.counted.includes(one.activity) &&
      isInForce(one, at.now) &&
      one.kind !== 'hold' &&
      one.kind !== 'reservation' &&
      (requirement.illustrative !== false || !one.isIllustrative),
  )
  return quota.capM2 - peakAreaM2(firm, activity.neededBy ?? requirement.neededBy ?? at.asOf)
}

/** By building, floor and id; from the last on, what can be divided gives back what is more than asked for. */
function divided(set: SnapshotRow[], free: number[], least: number): BrutePack {
  const key = ({ building_id, floor_no, id }: SnapshotRow) =>
    `${building_id ?? ''} ${100 + (floor_no ?? 0)} ${id}`
  const pairs = set
    .map((space, i) => ({ space, area: free[i] ?? 0 }))
    .sort((a, b) => (key(a.space) < key(b.space) ? -1 : 1))
  for (const pair of pairs.toReversed()) {
    const over = pairs.reduce((total, { area }) => total + area, 0) - least
    if (!pair.space.is_divisible || over <= 0) continue
    pair.area = Math.min(pair.area, Math.max(pair.area - over, pair.space.min_divisible_m2 ?? 0))
  }
  return { spaces: pairs.map(({ space }) => space), areas: pairs.map(({ area }) => area) }
}

const subsets = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: 2 ** list.length }, (_, mask) => list.filter((_, i) => (mask >> i) & 1))
