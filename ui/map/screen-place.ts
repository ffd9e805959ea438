import { latitudeOf, mercatorOf } from './mercator.ts'
import type { Bounds, MapFrame, Padding, ScreenPoint } from './types.ts'

type Sight = Pick<MapFrame, 'bounds' | 'widthPx' | 'heightPx'>

/** The place under a point of the screen. The map lies flat with north up, so both axes run evenly in Mercator. */
export function placeAtPoint({ bounds, widthPx, heightPx }: Sight, { x, y }: ScreenPoint): [number, number] {
  const [west, south, east, north] = bounds
  const [top, bottom] = [mercatorOf(north), mercatorOf(south)]
  return [west + ((east - west) * x) / widthPx, latitudeOf(top + ((bottom - top) * y) / heightPx)]
}

/** What is in sight between the sides that something else covers. */
export function boundsBetween(frame: Sight, { top, right, bottom, left }: Padding): Bounds {
  const [west, north] = placeAtPoint(frame, { x: left, y: top })
  const [east, south] = placeAtPoint(frame, { x: frame.widthPx - right, y: frame.heightPx - bottom })
  return [west, south, east, north]
}
