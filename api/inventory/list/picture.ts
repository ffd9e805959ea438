import type { SnapshotRow } from '../../../sql/queries/snapshot.ts'
import type { Moment } from '../../../sql/queries/space-picture.ts'
import type { SpaceTable } from '../../../sql/tables.ts'
import { type SpaceStatus, spaceStatuses } from '../../../sql/vocabulary.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { plateOf } from '../../matching/zoning-classes.ts'
import { byAttributes, byCommitments } from './by-attributes.ts'
import { roundingM2, type Taken, takenFrom } from './taken.ts'

const nothingTaken = { heldM2: 0, committedM2: 0, peakM2: 0 }

/** A space with what is derived for a day: the same that the query of the picture gives. */
export interface Pictured extends SpaceTable {
  plate: string | null
  /** What it is but for what is taken of it. */
  standing: SpaceStatus
  status: SpaceStatus
  held_m2: number
  committed_m2: number
  rest_m2: number | null
  free_area_m2: number | null
  /** YYYY-MM-DD; null: not known. */
  available_from: string | null
}

export function pictureOf(space: SnapshotRow, { asOf, at }: Moment): Pictured {
  const standing = standingOf(space, asOf)
  const taken = takenFrom(space.commitments, asOf, at)
  const { heldM2, committedM2, peakM2 } = taken ?? nothingTaken
  const room = roomM2(space)
  return {
    ...space,
    plate: plateOf(space.zoning),
    standing,
    status: statusOf(space, standing, taken),
    held_m2: heldM2,
    committed_m2: committedM2,
    rest_m2: room === null ? null : room - heldM2 - committedM2,
    free_area_m2: space.floor_area_m2 === null ? null : Math.max(space.floor_area_m2 - peakM2, 0),
    available_from: availableFrom(standing, taken, asOf),
  }
}

type Area = Pick<SpaceTable, 'floor_area_m2' | 'land_area_m2'>
const roomM2 = ({ floor_area_m2, land_area_m2 }: Area) => floor_area_m2 ?? land_area_m2

const deliveryNames = ['kind', 'delivery_confirmed_on', 'delivery_planned_on'] as const
type Delivery = Pick<SpaceTable, (typeof deliveryNames)[number]>

function standingOf(space: Delivery, asOf: string): SpaceStatus {
  if (space.kind === 'land') return 'land_reserve'
  const { delivery_confirmed_on: confirmed, delivery_planned_on: planned } = space
  if (confirmed !== null && confirmed <= asOf) return 'available'
  return confirmed !== null || planned !== null ? 'promised' : 'to_confirm'
}

function statusOf(space: Area, standing: SpaceStatus, taken: Taken | undefined): SpaceStatus {
  const room = roomM2(space)
  if (taken === undefined || room === null) return standing
  if (taken.heldM2 + taken.committedM2 < room - roundingM2) return standing
  return taken.heldM2 > 0 ? 'held' : 'committed'
}

const availableFrom = (standing: SpaceStatus, taken: Taken | undefined, asOf: string): string | null =>
  standing !== 'available' ? null : taken ? taken.freeOn : asOf

/** For every row its place in the list of statuses. */
export function statusCodes(snapshot: Snapshot, { asOf, at }: Moment): Uint8Array {
  const codes = byAttributes(snapshot, new Uint8Array(snapshot.size), deliveryNames, (space) =>
    spaceStatuses.indexOf(standingOf(space, asOf)),
  )
  byCommitments(snapshot, codes, [...deliveryNames, 'floor_area_m2', 'land_area_m2'], (space, commitments) =>
    spaceStatuses.indexOf(statusOf(space, standingOf(space, asOf), takenFrom(commitments, asOf, at))),
  )
  return codes
}

/**
 * For every row the first day on which all of it is free, as a number.
 * @param of null: not known
 */
export function availableDays(
  snapshot: Snapshot,
  { asOf, at }: Moment,
  of: (day: string | null) => number,
): Float64Array {
  const days = byAttributes(snapshot, new Float64Array(snapshot.size), deliveryNames, (space) =>
    of(availableFrom(standingOf(space, asOf), undefined, asOf)),
  )
  byCommitments(snapshot, days, deliveryNames, (space, commitments) =>
    of(availableFrom(standingOf(space, asOf), takenFrom(commitments, asOf, at), asOf)),
  )
  return days
}
