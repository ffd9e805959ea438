import { gridRectangle } from '../../../geo/grid-rectangle.ts'
import type { BuildingFloorTable, BuildingTable } from '../../tables.ts'
import type { BuildingPlan } from './building-plan.ts'
import { illustrativeSource } from './illustrative-source.ts'
import type { ParcelPlan } from './parcel-plans.ts'

export const buildingId = (parcel: ParcelPlan, plan: BuildingPlan) => `${parcel.id}-${plan.number}`

/** Pujiang's are factory buildings, 厂房; Hongqiao's are towers, 楼. */
export const buildingNameZh = (parcel: ParcelPlan, plan: BuildingPlan) =>
  `${plan.number} ${parcel.clusterId === 'pujiang' ? '号厂房' : '号楼'}`

export function buildingRow(parcel: ParcelPlan, plan: BuildingPlan): BuildingTable {
  const [u, v] = plan.at
  const [widthM, depthM] = plan.size
  const footprint = gridRectangle(parcel.grid, {
    u: parcel.block.u + u,
    v: parcel.block.v + v,
    widthM,
    depthM,
  })
  return {
    id: buildingId(parcel, plan),
    parcel_id: parcel.id,
    number: plan.number,
    name_zh: buildingNameZh(parcel, plan),
    name_en: `Building ${plan.number}`,
    geometry: JSON.stringify(footprint),
    geometry_accuracy: 'indicative',
    is_illustrative: true,
    ...illustrativeSource,
  }
}

export function floorRows(parcel: ParcelPlan, plan: BuildingPlan): BuildingFloorTable[] {
  return plan.floors.map(({ no, areaM2, storeyM }) => ({
    building_id: buildingId(parcel, plan),
    no,
    area_m2: areaM2,
    height_m: storeyM,
  }))
}
