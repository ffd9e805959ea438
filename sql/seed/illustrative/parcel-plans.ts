import { hongqiaoGrid, pujiangGrid } from '../../../geo/cluster-grids.ts'
import { hongqiaoParcels, pujiangParcels } from '../../../geo/draw/parcel-blocks.ts'
import type { GridRectangle } from '../../../geo/grid-rectangle.ts'
import type { LocalGrid } from '../../../geo/local-grid.ts'
import type { ZoningShare } from '../../tables.ts'
import type { ClusterId } from '../../vocabulary.ts'

export interface ParcelPlan {
  /** As on the map: P1, H2. */
  label: string
  id: string
  clusterId: ClusterId
  grid: LocalGrid
  block: GridRectangle
  zoning: ZoningShare[]
}

const m1: ZoningShare[] = [{ code: 'M1', sharePct: 100 }]
const c65: ZoningShare[] = [{ code: 'C65', sharePct: 100 }]

/** Parcels that carry illustrative buildings. The reserve is published and stands with the published rows. */
export const parcelPlans: readonly ParcelPlan[] = [
  pujiang('P1'),
  pujiang('P2'),
  pujiang('P3'),
  pujiang('P4'),
  pujiang('P5'),
  pujiang('P6'),
  hongqiao('H1', [{ code: 'M0', sharePct: 100 }]),
  hongqiao('H2', c65),
  hongqiao('H3', c65),
  hongqiao('H4', [
    { code: 'C65', sharePct: 70 },
    { code: 'C8', sharePct: 30 },
  ]),
  hongqiao('H5', [{ code: 'C8', sharePct: 100 }]),
]

function pujiang(label: Exclude<keyof typeof pujiangParcels, 'reserve'>): ParcelPlan {
  const id = `pj-${label.toLowerCase()}`
  return { label, id, clusterId: 'pujiang', grid: pujiangGrid, block: pujiangParcels[label], zoning: m1 }
}

function hongqiao(label: keyof typeof hongqiaoParcels, zoning: ZoningShare[]): ParcelPlan {
  const id = `hq-${label.toLowerCase()}`
  return { label, id, clusterId: 'hongqiao', grid: hongqiaoGrid, block: hongqiaoParcels[label], zoning }
}
