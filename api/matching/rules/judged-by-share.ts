import type { Ask } from '../ask.ts'
import { judgeShare, type ParcelShare } from '../parcel-share.ts'
import { type Exceptions, unknown } from '../rule.ts'
import type { Snapshot } from '../snapshot.ts'
import { type ZoningClass, zoningClassOf } from '../zoning-classes.ts'
import { takenAreaM2 } from './available-by.ts'

/** Rows of these zoning classes are judged by what is left of the share of their parcel. */
export function judgedByShare(
  ask: Ask,
  snapshot: Snapshot,
  classes: readonly ZoningClass[],
  shareOf: (ask: Ask, snapshot: Snapshot, row: number) => ParcelShare | undefined,
): Exceptions {
  // Spaces of one parcel draw on the same share.
  const shares = new Map<string | null, ParcelShare | undefined>()
  return {
    rows: classes.flatMap((each) => snapshot.shareRows.get(each) ?? []),
    has: (row) => classes.includes(zoningClassOf(snapshot, row)),
    judge(row) {
      const space = snapshot.space(row)
      if (!shares.has(space.parcel_id)) shares.set(space.parcel_id, shareOf(ask, snapshot, row))
      const share = shares.get(space.parcel_id)
      return share ? judgeShare(share, takenAreaM2(ask, space)) : unknown
    },
  }
}
