import type { Ask } from '../ask.ts'
import type { ParcelShare } from '../parcel-share.ts'
import type { Snapshot } from '../snapshot.ts'
import { quotaOf } from './quota.ts'
import { ancillaryShareOf } from './zoning.ts'

/**
 * The share of its parcel that the activity draws on: the quota of a research parcel or the ancillary share of an
 * industrial one. Spaces of one parcel draw on the same, so it is found once for each.
 */
export function shareFinder(ask: Ask, snapshot: Snapshot): (row: number) => ParcelShare | undefined {
  const found = new Map<string, ParcelShare | undefined>()
  return (row) => {
    const { parcel_id } = snapshot.space(row)
    if (parcel_id === null) return undefined
    if (!found.has(parcel_id))
      found.set(parcel_id, quotaOf(ask, snapshot, row) ?? ancillaryShareOf(ask, snapshot, row))
    return found.get(parcel_id)
  }
}
