import type { ScreenPoint } from './types.ts'

/** A box on the screen in CSS pixels. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

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
 * Where the box of an off-screen target goes: at the edge of the view, on the line from its middle to the
 * target, pushed along that edge past what already stands there (`taken`), and
 * past the data (`avoided`) as long as that leaves a place. `view` is the free part of the map.
 */
export function beaconPlace(
  view: Box,
  target: ScreenPoint,
  size: { width: number; height: number },
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
  const along = stretchX <= stretchY ? 'top' : 'left'
  const box =
    besideTaken(start, view, [...taken, ...avoided], along) ?? besideTaken(start, view, taken, along) ?? start
  return { left: box.left, top: box.top, bearing: Math.atan2(dx, -dy) }
}

/** The nearest free place along the edge, tried outwards in both directions. */
function besideTaken(start: Box, view: Box, taken: readonly Box[], along: 'left' | 'top'): Box | null {
  const step = 4
  const last = along === 'top' ? view.top + view.height - start.height : view.left + view.width - start.width
  const first = along === 'top' ? view.top : view.left
  for (let shift = 0; shift <= last - first; shift += step) {
    for (const sign of [1, -1]) {
      const moved = { ...start, [along]: start[along] + sign * shift }
      if (moved[along] < first || moved[along] > last) continue
      if (!taken.some((other) => collide(moved, other))) return moved
    }
  }
  return null
}

function collide(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + GAP_PX &&
    b.left < a.left + a.width + GAP_PX &&
    a.top < b.top + b.height + GAP_PX &&
    b.top < a.top + a.height + GAP_PX
  )
}

/** Index of the nearest of eight directions, clockwise from north. */
export function octant(bearing: number): number {
  return (Math.round(bearing / (Math.PI / 4)) + 8) % 8
}
