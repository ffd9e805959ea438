import { valueAt } from '../../sql/columns/column.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { Ask } from './ask.ts'
import { type Counted, firmFrom, peakOfRowM2 } from './columns/commitments.ts'
import { deliveryClassOf } from './delivery-classes.ts'
import type { JudgedActivity } from './judged.ts'
import { minimalSets, mostWhole } from './minimal-sets.ts'
import type { Snapshot } from './snapshot.ts'

/** What an activity takes of one space, m² of floor. */
export interface Member {
  row: number
  areaM2: number
  /** Not taken by a lease, sale or occupation on any day from the one it is needed on; infinite where not known. */
  freeM2: number
}

/** One way to place one activity: a space, a part of one, or several of one parcel that none is large enough alone. */
export interface Pack {
  members: readonly Member[]
  areaM2: number
}

/** So many small spaces are looked at for sets, and so many sets are kept. */
const mostSmall = 2_000
const mostSets = 5_000

/** A space that fails nothing, by itself: all of it, or the part that is asked for. */
export function lonePacks(judged: JudgedActivity, snapshot: Snapshot): (row: number) => Pack {
  const { ask } = judged
  const firm = firmFrom(ask)
  return (row) => {
    const freeM2 = freeAreaM2(firm, snapshot, row)
    const partM2 = partTakenM2(ask, snapshot, row, freeM2)
    const share = judged.shareOf(row)
    // Who names no area takes no more than a share of the parcel still gives.
    const isLess = share !== null && valueAt(snapshot.spaces.columns.is_divisible, row)
    const areaM2 = isLess ? Math.min(partM2, share.capM2 - share.usedM2) : partM2
    return { members: [{ row, areaM2, freeM2 }], areaM2 }
  }
}

/**
 * The sets of spaces of one parcel that fail nothing but the least area and together reach it, none superfluous, in a
 * fixed order. Parcels (or buildings of them) with up to `mostWhole` such spaces are looked at set by set, larger ones
 * floor by floor.
 * @returns isWhole: false where there may be sets that were not looked at
 */
export function packSets(
  { ask, hard, tally }: JudgedActivity,
  snapshot: Snapshot,
): { sets: Pack[]; isWhole: boolean } {
  const position = hard.findIndex(({ rule }) => rule.id === 'floor_area' && rule.bound === 'min')
  const small = position === -1 ? [] : [...tally.near(position, mostSmall + 1)]
  const parcels = neighboursOf(small.slice(0, mostSmall), snapshot, ({ parcel_id }) => parcel_id)
  const large = parcels.filter(({ length }) => length > mostWhole)
  const buildings = neighboursOf(large.flat(), snapshot, ({ building_id }) => building_id)
  const sets = new Map(
    [...parcels, ...buildings].flatMap((rows) =>
      setsOf(ask, rows, snapshot).map((pack) => [pack.members.map(({ row }) => row).join(), pack] as const),
    ),
  )
  return {
    sets: [...sets.values()].slice(0, mostSets),
    isWhole: small.length <= mostSmall && sets.size <= mostSets && large.length === 0,
  }
}

/** The rows that share a parcel or a building, floor by floor. */
function neighboursOf(
  rows: readonly number[],
  snapshot: Snapshot,
  keyOf: (space: SnapshotRow) => string | null,
): number[][] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(snapshot.space(row))
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => byFloor(snapshot.space(a), snapshot.space(b)) || a - b))
}

function byFloor(a: SnapshotRow, b: SnapshotRow): number {
  const [first, second] = [a.building_id ?? '', b.building_id ?? '']
  if (first !== second) return first < second ? -1 : 1
  return (a.floor_no ?? 0) - (b.floor_no ?? 0)
}

function setsOf(ask: Ask, rows: readonly number[], snapshot: Snapshot): Pack[] {
  const least = ask.minAreaM2 ?? 0
  const firm = firmFrom(ask)
  const free = rows.map((row) => freeAreaM2(firm, snapshot, row))
  return minimalSets(free, least).flatMap((set) => {
    const members = set.map((at): Member => {
      const freeM2 = free[at] ?? 0
      return { row: rows[at] ?? 0, areaM2: freeM2, freeM2 }
    })
    const pack = giveBack(members, least, snapshot)
    return pack.areaM2 <= (ask.maxAreaM2 ?? Number.POSITIVE_INFINITY) + 1e-6 ? [pack] : []
  })
}

/** Members that can be divided give back what is over the area asked for, the last first, down to their smallest part. */
function giveBack(members: readonly Member[], leastM2: number, snapshot: Snapshot): Pack {
  let spareM2 = members.reduce((sum, { areaM2 }) => sum + areaM2, -leastM2)
  const kept = members.toReversed().map((member) => {
    const { is_divisible, min_divisible_m2 } = snapshot.space(member.row)
    if (!is_divisible || spareM2 <= 0) return member
    const part = Math.min(member.areaM2, Math.max(member.areaM2 - spareM2, min_divisible_m2 ?? 0))
    spareM2 -= member.areaM2 - part
    return { ...member, areaM2: part }
  })
  return { members: kept.reverse(), areaM2: kept.reduce((sum, { areaM2 }) => sum + areaM2, 0) }
}

/** What only a hold is in the way of may come free, so holds are a question and not a loss. */
function freeAreaM2(firm: Counted, snapshot: Snapshot, row: number): number {
  const takenM2 = peakOfRowM2(snapshot.commitments, row, firm)
  if (!deliveryClassOf(snapshot, row).isLand) return Math.max(0, floorAreaM2(snapshot, row) - takenM2)
  // Land is committed by its own area; what may be built on the rest follows its FAR.
  const { far, land_area_m2, is_divisible } = snapshot.space(row)
  if (far === null) return is_divisible ? Number.POSITIVE_INFINITY : (land_area_m2 ?? 0)
  return Math.max(0, (land_area_m2 ?? 0) - takenM2) * far
}

/** 0 where nobody knows. */
const floorAreaM2 = ({ numbers }: Snapshot, row: number): number => numbers.floorAreaM2.at(row) || 0

/**
 * A divisible space gives what is asked, at least its smallest part; another is taken as it is. Of land without a FAR
 * the land itself stands for what may be built.
 */
function partTakenM2(ask: Ask, snapshot: Snapshot, row: number, freeM2: number): number {
  const { is_divisible, min_divisible_m2, land_area_m2 } = snapshot.spaces.columns
  if (!valueAt(is_divisible, row)) return freeM2
  const all = freeM2 === Number.POSITIVE_INFINITY ? (valueAt(land_area_m2, row) ?? 0) : freeM2
  return Math.min(
    Math.max(ask.minAreaM2 ?? ask.maxAreaM2 ?? all, valueAt(min_divisible_m2, row) ?? 0),
    freeM2,
  )
}
