import { type Box, collides, type Size } from './boxes.ts'
import type { ScreenPoint } from './types.ts'

/** Where the box stands, and where on its edge the stem from the anchor ends. */
export interface CalloutPlace {
  left: number
  top: number
  stem: ScreenPoint
}

/** Between the anchor and the box where nothing is in the way. */
const STEM_PX = 34
/** The box keeps this far from its anchor, so that what it tells of stays in sight. */
const CLEAR_PX = 16
const STEP_PX = 8

/**
 * Above the anchor, else beneath it, else the nearest place in `view` that touches none of the boxes `taken`. Null
 * where the anchor is out of view or every place is taken: then the list alone tells.
 */
export function calloutPlace(
  view: Box,
  at: ScreenPoint,
  size: Size,
  taken: readonly Box[],
): CalloutPlace | null {
  const last = { left: view.left + view.width - size.width, top: view.top + view.height - size.height }
  const isSeen =
    at.x >= view.left && at.x <= view.left + view.width && at.y >= view.top && at.y <= view.top + view.height
  if (!isSeen || last.left < view.left || last.top < view.top) return null
  const left = Math.min(Math.max(at.x - size.width / 2, view.left), last.left)
  const isFree = (box: Box) =>
    box.top >= view.top && box.top <= last.top && !taken.some((other) => collides(box, other))
  const box =
    [at.y - STEM_PX - size.height, at.y + STEM_PX].map((top) => ({ ...size, left, top })).find(isFree) ??
    nearest(view, last, at, size, isFree)
  return box && { left: box.left, top: box.top, stem: edgeOf(box, at) }
}

function nearest(
  view: Box,
  last: { left: number; top: number },
  at: ScreenPoint,
  size: Size,
  isFree: (box: Box) => boolean,
): Box | null {
  let best: { box: Box; away: number } | null = null
  for (let top = view.top; top <= last.top; top += STEP_PX)
    for (let left = view.left; left <= last.left; left += STEP_PX) {
      const box = { ...size, left, top }
      const end = edgeOf(box, at)
      const away = Math.hypot(end.x - at.x, end.y - at.y)
      if (away >= CLEAR_PX && (best === null || away < best.away) && isFree(box)) best = { box, away }
    }
  return best?.box ?? null
}

/** The point of the box that is nearest to the anchor. */
function edgeOf({ left, top, width, height }: Box, { x, y }: ScreenPoint): ScreenPoint {
  return { x: Math.min(Math.max(x, left), left + width), y: Math.min(Math.max(y, top), top + height) }
}
