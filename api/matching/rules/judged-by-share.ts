import type { Ask } from '../ask.ts'
import { byParcel } from '../by-parcel.ts'
import { judgeShare, type ParcelShare } from '../parcel-share.ts'
import { type Exceptions, unknown } from '../rule.ts'
import type { Snapshot } from '../snapshot.ts'
import { takenAreaM2 } from '../taken-area.ts'
import type { ZoningClass } from '../zoning-classes.ts'

/** Rows of these zoning classes are judged by what is left of the share of their parcel. */
export function judgedByShare(
  ask: Ask,
  snapshot: Snapshot,
  classes: readonly ZoningClass[],
  shareOf: (ask: Ask, snapshot: Snapshot, row: number) => ParcelShare | undefined,
): Exceptions {
  const shareAt = byParcel(snapshot, (row) => shareOf(ask, snapshot, row) ?? null)
  const isOfClass = Uint8Array.from(snapshot.zoningClasses, (each) => Number(classes.includes(each)))
  const { zoningClass } = snapshot.codes
  return {
    rows: joined(classes.flatMap((each) => snapshot.shareRows.get(each) ?? [])),
    has: (row) => isOfClass[zoningClass[row] as number] === 1,
    judge(row) {
      const share = shareAt(row)
      return share ? judgeShare(share, takenAreaM2(ask, snapshot, row)) : unknown
    },
  }
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const list of lists) {
    all.set(list, end)
    end += list.length
  }
  return all
}
