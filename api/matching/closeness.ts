import { distanceKm } from '../../geo/distance-km.ts'
import { valueAt } from '../../sql/columns/column.ts'
import { type Estimate, known, meanOf, nobodyKnows } from './estimate.ts'
import type { JudgedActivity } from './judged.ts'
import type { Pack } from './packs.ts'
import type { Snapshot } from './snapshot.ts'

/** Where a pack is. */
export interface Spot {
  rows: readonly number[]
  /** Null where it has several or none is known. */
  building: string | null
  parcel: string | null
  /** Floor numbers; null where one is not known. */
  floors: readonly number[] | null
  /** Position in the snapshot's sites. */
  site: number
}

export function spotOf({ members }: Pack, snapshot: Snapshot): Spot {
  const { building_id, parcel_id, floor_no } = snapshot.spaces.columns
  const rows: number[] = []
  const floors: number[] = []
  let building: string | null | undefined
  let parcel: string | null | undefined
  for (const { row } of members) {
    rows.push(row)
    const floor = valueAt(floor_no, row)
    if (floor !== null) floors.push(floor)
    const inBuilding = valueAt(building_id, row)
    building = building === undefined || building === inBuilding ? inBuilding : null
    const onParcel = valueAt(parcel_id, row)
    parcel = parcel === undefined || parcel === onParcel ? onParcel : null
  }
  return {
    rows,
    building: building ?? null,
    parcel: parcel ?? null,
    floors: floors.length === rows.length ? floors : null,
    site: snapshot.siteOf[rows[0] ?? 0] ?? 0,
  }
}

/**
 * How close two packs are, or with the same pack twice how close its spaces are to one another: 1 one space, or
 * storeys of one building without a gap; 0.9 one building; 0.8 one parcel; beyond 0.7 × 10 / (10 + km), in a straight
 * line between the middles of the parcels, or of the cluster where the parcel is not known.
 */
export function closeness(a: Spot, b: Spot, { sites }: Snapshot): number {
  const [row] = a.rows
  if (a.rows.length === 1 && b.rows.length === 1 && row === b.rows[0]) return 1
  if (a.parcel === null || a.parcel !== b.parcel) {
    const [from, to] = [sites[a.site], sites[b.site]]
    return from && to ? (0.7 * 10) / (10 + distanceKm(from.position, to.position)) : 0
  }
  if (a.building === null || a.building !== b.building) return 0.8
  return a.floors && b.floors && isUnbroken([...a.floors, ...b.floors]) ? 1 : 0.9
}

function isUnbroken(floors: number[]): boolean {
  const rising = floors.sort((a, b) => a - b)
  return rising.every((floor, i) => i === 0 || floor - (rising[i - 1] ?? floor) <= 1)
}

/**
 * The part of proximity that a pack has by itself: the mean of how close its spaces are to one another and, for each
 * kind of place asked for, 1 − km / (2 × most km) to the nearest one whose position is known.
 */
export function ownProximity({ ask }: JudgedActivity, spot: Spot, snapshot: Snapshot): Estimate {
  const together = known(closeness(spot, spot, snapshot))
  if (ask.near.length === 0) return together
  const places = ask.near.map(({ kind, maxKm }): Estimate => {
    const nearest = snapshot.nearest(spot.site, kind)
    return nearest.place ? known(Math.max(0, 1 - nearest.place.km / (2 * maxKm))) : nobodyKnows
  })
  const parts = [together, ...places]
  return meanOf(parts.map((of) => ({ share: 1 / parts.length, of })))
}
