import type {
  Loaded,
  ParcelCommitment,
  SitePosition,
  SnapshotCommitment,
  SnapshotRow,
} from '../../sql/queries/snapshot.ts'
import { departments } from '../../sql/seed/published/departments.ts'
import { eiaNotes } from '../../sql/seed/published/eia-notes.ts'
import { eiaRules } from '../../sql/seed/published/eia-rules.ts'
import { lots } from '../../sql/seed/published/lots.ts'
import { parcels } from '../../sql/seed/published/parcels.ts'
import { policies } from '../../sql/seed/published/policies.ts'
import { policyConditions } from '../../sql/seed/published/policy-conditions.ts'
import { clusterProductLines } from '../../sql/seed/published/product-lines.ts'
import { sources } from '../../sql/seed/published/sources.ts'
import { zoning } from '../../sql/seed/published/zoning.ts'
import { zoningUses } from '../../sql/seed/published/zoning-uses.ts'
import { unknownAttributes } from '../../sql/seed/unknown-attributes.ts'
import { testDay, testNoon } from '../support/test-state.ts'

/** The present of every test here: the test day, and noon of it in Shanghai. */
export const at = { asOf: testDay, now: testNoon } as const

/** The plan's own reference rows, so that what the tests judge by is what ships. */
const reference = {
  zoning,
  zoningUses,
  sources,
  clusterProductLines,
  policies,
  policyConditions,
  departments,
  eiaRules,
  eiaNotes,
}

/** A standing, free, industrial space of 1,000 m² on M1 of which all that tests are about is known; each changes what it is about itself. */
export const knownSpace: SnapshotRow = {
  id: 'known',
  cluster_id: 'pujiang',
  parcel_id: 'parcel-m1',
  building_id: null,
  lot_id: null,
  kind: 'floor',
  use: 'industrial',
  name_zh: '空间',
  name_en: 'Space',
  floor_no: 1,
  floor_area_m2: 1000,
  land_area_m2: null,
  is_divisible: false,
  min_divisible_m2: null,
  delivery_planned_on: null,
  delivery_planned_precision: null,
  delivery_confirmed_on: '2025-11-26',
  is_illustrative: false,
  source_id: 'plan-2025-15',
  clause: '三(一)',
  ...unknownAttributes,
  clear_height_m: 6,
  floor_load_kn_m2: 10,
  power_kva: 800,
  power_expandable_kva: 1000,
  freight_lift_t: 3,
  freight_lift_count: 1,
  column_grid_short_m: 8,
  column_grid_long_m: 9,
  cleanroom_state: 'built',
  cleanroom_iso: 7,
  industrial_drain: true,
  exhaust_shaft: true,
  hazardous_waste_room: true,
  hazardous_store: true,
  fire_category: 'C',
  vibration_class: 'VC-C',
  radiation_shielding: true,
  dual_power: true,
  whole_floor: true,
  ground_floor: true,
  rent_yuan_m2_day: 2,
  property_fee_yuan_m2_month: 10,
  tenures: ['lease'],
  zoning: [{ code: 'M1', sharePct: 100 }],
  single_use: true,
  far: 2,
  parcel_floor_area_m2: 40_000,
  parcel_land_area_m2: 20_000,
  has_breakdown: false,
  commitments: [],
}

/** The middles of the two clusters, 600 m sure; a parcel has one where a test gives it. WGS 84. */
export const clusterPositions: SitePosition[] = [
  { kind: 'cluster', id: 'hongqiao', lon: 121.3, lat: 31.2, errorM: 600 },
  { kind: 'cluster', id: 'pujiang', lon: 121.5, lat: 31.08, errorM: 600 },
]

/** An inventory of these spaces; what is committed on a parcel follows from them. */
export const inventoryOf = (spaces: SnapshotRow[]): Loaded => ({
  version: 7,
  spaces,
  parcelCommitments: spaces.flatMap(parcelCommitmentsOf),
  positions: clusterPositions,
  places: [],
  ...reference,
})

const parcelCommitmentsOf = ({ parcel_id, is_illustrative, commitments }: SnapshotRow): ParcelCommitment[] =>
  parcel_id === null
    ? []
    : commitments.map((commitment) => ({
        ...commitment,
        parcelId: parcel_id,
        isIllustrative: is_illustrative,
      }))

/** A commitment of production over the test day, open at the end. */
export const commitmentOf = (changes: Partial<SnapshotCommitment>): SnapshotCommitment => ({
  kind: 'lease',
  activity: 'production',
  areaM2: 100,
  from: '2026-01-01',
  to: null,
  expiresAt: null,
  ...changes,
})

/** The seven published lots as loaded without a breakdown: no zoning but for the land in reserve. */
export const publishedLots = (): Loaded =>
  inventoryOf(
    lots.map((lot) => {
      const parcel = parcels.find(({ id }) => id === lot.parcel_id)
      return {
        ...lot,
        zoning: parcel?.zoning ?? null,
        single_use: parcel?.single_use ?? null,
        far: parcel?.far ?? null,
        parcel_floor_area_m2: parcel?.floor_area_m2 ?? null,
        parcel_land_area_m2: parcel?.land_area_m2 ?? null,
        has_breakdown: false,
        commitments: [],
      }
    }),
  )
