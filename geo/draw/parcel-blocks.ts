import type { GridRectangle } from '../grid-rectangle.ts'

/**
 * Where the illustrative parcels lie on their cluster's grid, in metres. They are plausible, not surveyed: the plan names
 * no parcel. The reserve measures 237 mu (158,000 m²).
 */
export const pujiangParcels = {
  P1: { u: 18, v: 812, widthM: 300, depthM: 136 },
  P2: { u: 18, v: 570, widthM: 284, depthM: 130 },
  P3: { u: 488, v: 828, widthM: 140, depthM: 120 },
  P4: { u: 668, v: 828, widthM: 176, depthM: 120 },
  P5: { u: 958, v: 824, widthM: 290, depthM: 124 },
  P6: { u: 488, v: 176, widthM: 460, depthM: 264 },
  reserve: { u: 14, v: 48, widthM: 442, depthM: 357.5 },
} as const satisfies Record<string, GridRectangle>

export const hongqiaoParcels = {
  H1: { u: 18, v: 724, widthM: 140, depthM: 146 },
  H2: { u: 18, v: 348, widthM: 184, depthM: 150 },
  H3: { u: 1066, v: 640, widthM: 184, depthM: 144 },
  H4: { u: 1066, v: 320, widthM: 160, depthM: 190 },
  H5: { u: 1354, v: 436, widthM: 84, depthM: 70 },
} as const satisfies Record<string, GridRectangle>
