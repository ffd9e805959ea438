import type { Polygon } from 'geojson'
import { gridToLonLat } from './grid-to-lon-lat.ts'
import type { LocalGrid } from './local-grid.ts'

/** A rectangle on a local grid, in metres: its lower left corner, its width along `u` and its depth along `v`. */
export interface GridRectangle {
  u: number
  v: number
  widthM: number
  depthM: number
}

/** The rectangle as a GeoJSON polygon, its ring closed and counter-clockwise (RFC 7946 §3.1.6). */
export function gridRectangle(grid: LocalGrid, { u, v, widthM, depthM }: GridRectangle): Polygon {
  const ring = [
    gridToLonLat(grid, [u, v]),
    gridToLonLat(grid, [u + widthM, v]),
    gridToLonLat(grid, [u + widthM, v + depthM]),
    gridToLonLat(grid, [u, v + depthM]),
    gridToLonLat(grid, [u, v]),
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
