import type { Snapshot } from './snapshot.ts'

/** What all spaces of one parcel have in common, null where they have none, found once for each parcel by one of its rows. */
export function byParcel<T>(snapshot: Snapshot, find: (row: number) => T | null): (row: number) => T | null {
  const { positions, count } = snapshot.spaces.columns.parcel_id
  const found = new Array<T | null | undefined>(count)
  return (row) => {
    const parcel = positions[row] as number
    let of = found[parcel]
    if (of === undefined) {
      of = find(row)
      found[parcel] = of
    }
    return of
  }
}
