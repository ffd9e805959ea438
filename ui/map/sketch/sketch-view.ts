import type { Position } from 'geojson'
import { middleOf } from '../bounds.ts'
import { latitudeOf, mercatorOf } from '../mercator.ts'
import type { Bounds, Camera, Padding } from '../types.ts'
import { marginOf, NEAREST_WHOLE_ZOOM } from '../whole-view.ts'

/** Side of the whole Mercator square at zoom 0, in CSS pixels. */
const WORLD_PX = 512

export interface Size {
  widthPx: number
  heightPx: number
}

/** Where places lie on the screen: the view that MapLibre comes to with the same camera. */
export interface SketchView {
  zoom: number
  project: (position: Position) => [x: number, y: number]
}

/** The camera's place is in the middle of what nothing covers. */
export function viewAt({ lon, lat, zoom }: Camera, size: Size, padding: Padding): SketchView {
  const scale = WORLD_PX * 2 ** zoom
  const [middleX, middleY] = middlePx(size, padding)
  const [fromX, fromY] = unit(lon, lat)
  return {
    zoom,
    project: ([east = 0, north = 0]) => {
      const [x, y] = unit(east, north)
      return [middleX + (x - fromX) * scale, middleY + (y - fromY) * scale]
    },
  }
}

/** All of a cluster between the covered sides. */
export function viewOfWhole(bounds: Bounds, size: Size, covered: Padding): SketchView {
  const margin = marginOf(size.widthPx, size.heightPx)
  const padding: Padding = {
    top: covered.top + margin.top,
    right: covered.right + margin.right,
    bottom: covered.bottom + margin.bottom,
    left: covered.left + margin.left,
  }
  const [west, south, east, north] = bounds
  const [left, bottom] = unit(west, south)
  const [right, top] = unit(east, north)
  const scale = Math.min(
    (size.widthPx - padding.left - padding.right) / (right - left),
    (size.heightPx - padding.top - padding.bottom) / (bottom - top),
  )
  const zoom = Math.min(NEAREST_WHOLE_ZOOM, Math.log2(scale / WORLD_PX))
  const [lon] = middleOf(bounds)
  return viewAt({ lon, lat: latitudeOf(-Math.PI * (top + bottom)), zoom }, size, padding)
}

const middlePx = ({ widthPx, heightPx }: Size, { top, right, bottom, left }: Padding): [number, number] => [
  (left + widthPx - right) / 2,
  (top + heightPx - bottom) / 2,
]

/** In sides of the world, southwards. */
const unit = (lon: number, lat: number): [x: number, y: number] => [
  lon / 360,
  -mercatorOf(lat) / (2 * Math.PI),
]
