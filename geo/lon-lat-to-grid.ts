import { type LocalGrid, metresPerDegree } from './local-grid.ts'

/** Metres along a local grid of a longitude and latitude (WGS 84). The inverse of `gridToLonLat`. */
export function lonLatToGrid(grid: LocalGrid, [lon, lat]: readonly [number, number]): [number, number] {
  const perDegree = metresPerDegree(grid.origin[1])
  const eastM = (lon - grid.origin[0]) * perDegree.lon
  const northM = (lat - grid.origin[1]) * perDegree.lat
  const turn = (grid.rotationDeg * Math.PI) / 180
  return [eastM * Math.cos(turn) + northM * Math.sin(turn), northM * Math.cos(turn) - eastM * Math.sin(turn)]
}
