import type { Bounds } from '../map/types.ts'

/**
 * From this zoom on (512 px tiles) the buildings of a large inventory are fetched: a view is then some 2 km wide, and a
 * building wide enough that its bar can be read.
 */
export const closeZoom = 15

/** Share of the view that is fetched beyond each of its sides, so that a short way needs nothing new. */
const margin = 0.125

/** The part of the map to fetch: what is known already where the view is within it, else the view and what is around. */
export function sightOf(known: Bounds | null, view: Bounds): Bounds {
  if (known !== null && isWithin(view, known)) return known
  const [west, south, east, north] = view
  const [x, y] = [(east - west) * margin, (north - south) * margin]
  return [west - x, south - y, east + x, north + y]
}

const isWithin = (a: Bounds, b: Bounds): boolean =>
  a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3]
