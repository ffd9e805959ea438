import { valueAt } from '../../sql/columns/column.ts'
import type { ActivityUse } from '../../sql/vocabulary.ts'
import type { Ask } from './ask.ts'
import { firstDayWithRoom, isHold, peakTakenM2 } from './free-area.ts'
import { type Code, fail, pass, unknown } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

/** A share of a parcel that some activities may take together, and what of it is taken; areas in m². */
export interface ParcelShare {
  parcelId: string
  sharePct: number
  baseM2: number
  capM2: number
  /** By leases, sales and occupations, on the fullest day from the day the space is needed on. */
  usedM2: number
  /** What holds and reservations in force add to that. */
  heldM2: number
  /** Never below 0. */
  leftM2: number
}

/** Undefined where the parcel or the area that the share is of is not known. */
export function parcelShare(
  ask: Ask,
  snapshot: Snapshot,
  row: number,
  sharePct: number,
  base: 'floor_area' | 'land_area',
  counts: (activity: ActivityUse) => boolean,
): ParcelShare | undefined {
  const { parcel_id, parcel_floor_area_m2, parcel_land_area_m2 } = snapshot.spaces.columns
  const parcelId = valueAt(parcel_id, row)
  const baseM2 = valueAt(base === 'floor_area' ? parcel_floor_area_m2 : parcel_land_area_m2, row)
  if (parcelId === null || baseM2 === null) return undefined
  const counted = countedCommitments(ask, snapshot, parcelId, counts)
  const usedM2 = peakTakenM2(counted, ask.neededBy, ask.now, (each) => !isHold(each))
  const takenM2 = peakTakenM2(counted, ask.neededBy, ask.now)
  const capM2 = (baseM2 * sharePct) / 100
  return {
    parcelId,
    sharePct,
    baseM2,
    capM2,
    usedM2,
    heldM2: takenM2 - usedM2,
    leftM2: Math.max(0, capM2 - takenM2),
  }
}

/** The parcel's commitments that count; without the breakdown, nothing that is illustrative. */
const countedCommitments = (
  { illustrative }: Ask,
  snapshot: Snapshot,
  parcelId: string,
  counts: (activity: ActivityUse) => boolean,
) =>
  (snapshot.parcelCommitments.get(parcelId) ?? []).filter(
    ({ activity, isIllustrative }) => (illustrative || !isIllustrative) && counts(activity),
  )

/** The first day from which so much of the share is free of leases, sales and occupations; null: never. */
export const firstDayOfShare = (
  ask: Ask,
  snapshot: Snapshot,
  { parcelId, capM2 }: ParcelShare,
  needM2: number,
  counts: (activity: ActivityUse) => boolean,
): string | null =>
  firstDayWithRoom(
    countedCommitments(ask, snapshot, parcelId, counts).filter((each) => !isHold(each)),
    capM2,
    needM2,
    ask.neededBy,
    ask.now,
  )

/** Square metres are exact to a thousandth of a hair; sums of them are not. */
const rounding = 1e-6

/** Too much even if every hold lapses fails; what only holds are in the way of is a question. NaN: not known. */
export function judgeShare({ capM2, usedM2, leftM2 }: ParcelShare, needM2: number): Code {
  if (Number.isNaN(needM2)) return unknown
  if (usedM2 + needM2 > capM2 + rounding) return fail
  return needM2 > leftM2 + rounding ? unknown : pass
}
