import type { BuildingFloorTable, BuildingTable, ParcelTable, SpaceTable } from '../../tables.ts'
import { buildingRow, floorRows } from './building-rows.ts'
import { hongqiaoBuildings } from './hongqiao-buildings.ts'
import { parcelPlans } from './parcel-plans.ts'
import { parcelRow } from './parcel-rows.ts'
import { pujiangBuildings } from './pujiang-buildings.ts'
import { spaceRows } from './space-rows.ts'

export interface IllustrativeInventory {
  parcels: ParcelTable[]
  buildings: BuildingTable[]
  floors: BuildingFloorTable[]
  spaces: SpaceTable[]
}

/**
 * The breakdown of the six published lots into floors and units: invented, marked so in every row, and adding up exactly
 * to the published areas, the same on any day. Geometry is GeoJSON text.
 */
export function illustrativeInventory(): IllustrativeInventory {
  const buildings = [...pujiangBuildings, ...hongqiaoBuildings]
  const placed = parcelPlans.flatMap((parcel) =>
    buildings.filter((plan) => plan.parcel === parcel.label).map((plan) => ({ parcel, plan })),
  )
  return {
    parcels: parcelPlans.map((parcel) => parcelRow(parcel, buildings)),
    buildings: placed.map(({ parcel, plan }) => buildingRow(parcel, plan)),
    floors: placed.flatMap(({ parcel, plan }) => floorRows(parcel, plan)),
    spaces: placed.flatMap(({ parcel, plan }) => spaceRows(parcel, plan)),
  }
}
