import type { Bounds, MapFrame, Padding, ScreenPoint } from './types.ts'

type Sight = Pick<MapFrame, 'bounds' | 'widthPx' | 'heightPx'>

/** The place under a point of the screen. The map lies flat with north up, so both axes run evenly in Mercator. */
export function placeAtPoint({ bounds, widthPx, heightPx }: Sight, { x, y }: ScreenPoint): [number, number] {
  const [west, south, east, north] = bounds
  const [top, bottom] = [mercator(north), mercator(south)]
  return [west + ((east - west) * x) / widthPx, latitude(top + ((bottom - top) * y) / heightPx)]
}

/** What is in sight between the sides that something else covers. */
export function boundsBetween(frame: Sight, { top, right, bottom, left }: Padding): Bounds {
  const [west, north] = placeAtPoint(frame, { x: left, y: top })
  const [east, south] = placeAtPoint(frame, { x: frame.widthPx - right, y: frame.heightPx - bottom })
  return [west, south, east, north]
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const latitude = (y: number) => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90
