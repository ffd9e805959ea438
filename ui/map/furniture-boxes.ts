import type { Geometry } from 'geojson'
import { boundsOf, overlaps } from './bounds.ts'
import type { Box, Size } from './boxes.ts'
import type { Beacon, Bounds, MapCluster, MapFrame, Padding } from './types.ts'

type FrameSize = Pick<MapFrame, 'widthPx' | 'heightPx'>
type View = Pick<MapFrame, 'bounds' | 'project'>

/** The part of the map that nothing else covers, less a margin. */
export function freeBox({ widthPx, heightPx }: FrameSize, padding: Padding, marginPx: number): Box {
  return {
    left: padding.left + marginPx,
    top: padding.top + marginPx,
    width: widthPx - padding.left - padding.right - 2 * marginPx,
    height: heightPx - padding.top - padding.bottom - 2 * marginPx,
  }
}

/** What stands in a corner of the free part; nothing drawn takes nothing. */
export function cornerBox(free: Box, size: Size | null, x: 'left' | 'right', y: 'top' | 'bottom'): Box {
  const { width, height } = size ?? { width: 0, height: 0 }
  return {
    left: x === 'left' ? free.left : free.left + free.width - width,
    top: y === 'top' ? free.top : free.top + free.height - height,
    width,
    height,
  }
}

/** The box round a geometry on the screen, or null when none of it is in view. */
export function screenBox({ bounds, project }: View, geometry: Geometry): Box | null {
  const box = boundsOf([geometry])
  if (box === null || !overlaps(box, bounds)) return null
  const [west, south, east, north] = box
  const topLeft = project(west, north)
  const bottomRight = project(east, south)
  return {
    left: topLeft.x,
    top: topLeft.y,
    width: bottomRight.x - topLeft.x,
    height: bottomRight.y - topLeft.y,
  }
}

/** A cluster of which any part is in view needs no beacon, wherever its middle lies. */
export function unseenBeacons(
  beacons: readonly Beacon[],
  clusters: readonly MapCluster[],
  view: Bounds,
): Beacon[] {
  return beacons.filter(({ id }) => {
    const cluster = clusters.find((candidate) => candidate.id === id)
    const box = cluster === undefined ? null : boundsOf([cluster.boundary])
    return box === null || !overlaps(box, view)
  })
}
