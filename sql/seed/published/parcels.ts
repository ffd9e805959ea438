import type { ParcelTable } from '../../tables.ts'
import type { Seed } from './row.ts'

/** The seeder takes the indicative geometry from geo/. */
export type ParcelSeed = Omit<Seed<ParcelTable>, 'geometry'>

/**
 * The land in reserve is the only parcel whose zoning the plan states. It gives neither a floor area ratio nor the number of plots,
 * so the 237 mu need not be one plot.
 */
export const parcels: ParcelSeed[] = [
  {
    id: 'pj-m1-reserve',
    cluster_id: 'pujiang',
    name_zh: '一类工业用地储备',
    name_en: 'M1 land reserve',
    zoning: [{ code: 'M1', sharePct: 100 }],
    land_area_m2: 158_000,
    floor_area_m2: null,
    far: null,
    single_use: true,
    geometry_accuracy: 'indicative',
    is_illustrative: false,
    source_id: 'plan-2025-15',
    clause: '三(一)',
  },
]
