import type { GridRectangle } from '../grid-rectangle.ts'
import type { GridPoint } from '../local-grid.ts'

/** Distance in metres of a point from the stretch between two others, all on one grid. */
export function distanceToSegmentM([u, v]: GridPoint, [u1, v1]: GridPoint, [u2, v2]: GridPoint): number {
  const du = u2 - u1
  const dv = v2 - v1
  const length2 = du * du + dv * dv
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((u - u1) * du + (v - v1) * dv) / length2))
  return Math.hypot(u - u1 - t * du, v - v1 - t * dv)
}

/** Whether two rectangles come closer than `gapM` to each other. */
export function rectanglesMeet(a: GridRectangle, b: GridRectangle, gapM: number): boolean {
  return (
    a.u < b.u + b.widthM + gapM &&
    b.u < a.u + a.widthM + gapM &&
    a.v < b.v + b.depthM + gapM &&
    b.v < a.v + a.depthM + gapM
  )
}
