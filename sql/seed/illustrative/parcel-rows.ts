import { geodesicAreaM2 } from '../../../geo/geodesic-area-m2.ts'
import { gridRectangle } from '../../../geo/grid-rectangle.ts'
import type { ParcelTable } from '../../tables.ts'
import type { BuildingPlan } from './building-plan.ts'
import { illustrativeSource } from './illustrative-source.ts'
import type { ParcelPlan } from './parcel-plans.ts'

/** A parcel with the floor area of the buildings on it; the land area is that of the drawn outline. */
export function parcelRow(plan: ParcelPlan, buildings: readonly BuildingPlan[]): ParcelTable {
  const outline = gridRectangle(plan.grid, plan.block)
  const landAreaM2 = Math.round(geodesicAreaM2(outline))
  const floorAreaM2 = buildings
    .filter(({ parcel }) => parcel === plan.label)
    .flatMap(({ floors }) => floors)
    .reduce((sum, { areaM2 }) => sum + areaM2, 0)
  return {
    id: plan.id,
    cluster_id: plan.clusterId,
    name_zh: plan.label,
    name_en: plan.label,
    zoning: plan.zoning,
    land_area_m2: landAreaM2,
    floor_area_m2: floorAreaM2,
    far: Math.round((floorAreaM2 / landAreaM2) * 100) / 100,
    single_use: plan.zoning.length === 1,
    geometry: JSON.stringify(outline),
    geometry_accuracy: 'indicative',
    is_illustrative: true,
    ...illustrativeSource,
  }
}
