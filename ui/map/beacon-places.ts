import { type Box, collides, grown, type Size } from './boxes.ts'
import type { ScreenPoint } from './types.ts'

export interface BeaconPlace {
  left: number
  top: number
  /** Clockwise from up, radians. */
  bearing: number
}

/** Least distance between boxes. */
const GAP_PX = 8

/** Whether the point can be seen in the free part of the map. */
export function isInside(view: Box, { x, y }: ScreenPoint): boolean {
  return x >= view.left && x <= view.left + view.width && y >= view.top && y <= view.top + view.height
}

/**
 * Where the box of an off-screen target goes: at the edge of the view, on the line from its middle to the target,
 * or as near to that as what stands there (`taken`) allows, and clear of the data (`avoided`) as long as that
 * leaves a place. `view` is the free part of the map.
 */
export function beaconPlace(
  view: Box,
  target: ScreenPoint,
  size: Size,
  taken: readonly Box[],
  avoided: readonly Box[] = [],
): BeaconPlace {
  const middle = { x: view.left + view.width / 2, y: view.top + view.height / 2 }
  const dx = target.x - middle.x
  const dy = target.y - middle.y
  const reachX = Math.max(0, (view.width - size.width) / 2)
  const reachY = Math.max(0, (view.height - size.height) / 2)
  const stretchX = dx === 0 ? Number.POSITIVE_INFINITY : reachX / Math.abs(dx)
  const stretchY = dy === 0 ? Number.POSITIVE_INFINITY : reachY / Math.abs(dy)
  const stretch = Math.min(stretchX, stretchY)
  const start: Box = {
    left: middle.x + dx * stretch - size.width / 2,
    top: middle.y + dy * stretch - size.height / 2,
    ...size,
  }
  const kept = taken.map((other) => grown(other, GAP_PX))
  const box = freePlace(start, view, [...kept, ...avoided]) ?? freePlace(start, view, kept) ?? start
  return { left: box.left, top: box.top, bearing: Math.atan2(dx, -dy) }
}

/** The nearest place along the four edges of the view that touches none of the others. */
function freePlace(start: Box, view: Box, others: readonly Box[]): Box | null {
  const lastLeft = view.left + view.width - start.width
  const lastTop = view.top + view.height - start.height
  const places = [
    start,
    ...steps(view.top, lastTop).flatMap((top) =>
      [view.left, lastLeft].map((left) => ({ ...start, left, top })),
    ),
    ...steps(view.left, lastLeft).flatMap((left) =>
      [view.top, lastTop].map((top) => ({ ...start, left, top })),
    ),
  ]
  const away = (box: Box) => Math.hypot(box.left - start.left, box.top - start.top)
  return (
    places
      .filter((box) => !others.some((other) => collides(box, other)))
      .sort((a, b) => away(a) - away(b))[0] ?? null
  )
}

/** From one end to the other every few pixels. */
function steps(from: number, to: number): number[] {
  const stepPx = 4
  const count = Math.max(0, Math.floor((to - from) / stepPx))
  return Array.from({ length: count + 1 }, (_, index) => from + index * stepPx)
}

/** Index of the nearest of eight directions, clockwise from north. */
export function octant(bearing: number): number {
  return (Math.round(bearing / (Math.PI / 4)) + 8) % 8
}
