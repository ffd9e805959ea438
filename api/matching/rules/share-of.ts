import type { Ask } from '../ask.ts'
import type { ParcelShare } from '../parcel-share.ts'
import type { Snapshot } from '../snapshot.ts'
import { quotaOf } from './quota.ts'
import { ancillaryShareOf } from './zoning.ts'

/** The share of its parcel that the activity draws on: the quota of a research parcel or the ancillary share of an industrial one. */
export const shareOf = (ask: Ask, snapshot: Snapshot, row: number): ParcelShare | undefined =>
  quotaOf(ask, snapshot, row) ?? ancillaryShareOf(ask, snapshot, row)
