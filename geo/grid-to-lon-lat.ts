import { type GridPoint, type LocalGrid, metresPerDegree, roundPosition } from './local-grid.ts'

/** Longitude and latitude (WGS 84, six decimals) of a place on a local grid. */
export function gridToLonLat(grid: LocalGrid, [u, v]: GridPoint): [number, number] {
  const turn = (grid.rotationDeg * Math.PI) / 180
  const eastM = u * Math.cos(turn) - v * Math.sin(turn)
  const northM = u * Math.sin(turn) + v * Math.cos(turn)
  const perDegree = metresPerDegree(grid.origin[1])
  return roundPosition([grid.origin[0] + eastM / perDegree.lon, grid.origin[1] + northM / perDegree.lat])
}
