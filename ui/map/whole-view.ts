import type { Padding } from './types.ts'

/** Room round a fitted cluster for its outline; on a phone a beacon stands above it, legend and scale beneath. */
const MARGIN: Padding = { top: 28, right: 28, bottom: 28, left: 28 }
const NARROW_MARGIN: Padding = { top: 38, right: 16, bottom: 56, left: 16 }
const NARROW_PX = 480
/** A map of a few fingers' height has its name above and nothing beneath. */
const LOW_MARGIN: Padding = { top: 36, right: 12, bottom: 12, left: 12 }
const LOW_PX = 240

/** A cluster is never shown from nearer. */
export const NEAREST_WHOLE_ZOOM = 16.5

/** What stays free round a cluster that is shown whole, on a map of that size. */
export function marginOf(widthPx: number, heightPx: number): Padding {
  if (heightPx < LOW_PX) return LOW_MARGIN
  return widthPx < NARROW_PX ? NARROW_MARGIN : MARGIN
}
