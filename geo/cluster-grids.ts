import type { LocalGrid } from './local-grid.ts'

/**
 * The street grids of the two clusters, from the indicative rings computed out of the plan's bounds: (0, 0) is the
 * south-west corner. Pujiang's grid leans with Puxing Road, whose course four metro stations give.
 */
export const pujiangGrid: LocalGrid = { origin: [121.52484, 31.08627], rotationDeg: 8 }
export const hongqiaoGrid: LocalGrid = { origin: [121.28579, 31.21736], rotationDeg: 2 }
