import type { Ask } from '../ask.ts'
import { byParcel } from '../by-parcel.ts'
import type { ParcelShare } from '../parcel-share.ts'
import type { Snapshot } from '../snapshot.ts'
import { quotaOf } from './quota.ts'
import { ancillaryShareOf } from './zoning.ts'

/**
 * The share of its parcel that the activity draws on, null where none: the quota of a research parcel or the ancillary
 * share of an industrial one.
 */
export const shareFinder = (ask: Ask, snapshot: Snapshot): ((row: number) => ParcelShare | null) =>
  byParcel(snapshot, (row) => quotaOf(ask, snapshot, row) ?? ancillaryShareOf(ask, snapshot, row) ?? null)
