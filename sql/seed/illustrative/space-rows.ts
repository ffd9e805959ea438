import type { SpaceTable } from '../../tables.ts'
import { unknownAttributes } from '../unknown-attributes.ts'
import type { BuildingPlan, BuildingState, FloorPlan } from './building-plan.ts'
import { buildingId, buildingNameZh } from './building-rows.ts'
import { illustrativeSource } from './illustrative-source.ts'
import type { ParcelPlan } from './parcel-plans.ts'

type Delivery = Pick<
  SpaceTable,
  'delivery_planned_on' | 'delivery_planned_precision' | 'delivery_confirmed_on'
>

/** The lots' own deliveries: the plan of 2025-11-26 calls the first usable, and dates the two promises. */
const deliveries: Record<BuildingState, Delivery> = {
  delivered: delivery(null, null, '2025-11-26'),
  unconfirmed: delivery(null, null, null),
  end_of_2025: delivery('2025-12-31', 'end_of_year', null),
  mid_2026: delivery('2026-06-30', 'mid_year', null),
}

/** The spaces of a building: its floors, the units of a floor that is let in parts, or the building as a whole. */
export function spaceRows(parcel: ParcelPlan, plan: BuildingPlan): SpaceTable[] {
  return plan.floors.flatMap((floor) => {
    if (plan.wholeOnly) return [spaceRow(parcel, plan, floor, '整栋', 'whole', '', floor.areaM2)]
    const label = `${floor.no}F`
    if (!floor.units) return [spaceRow(parcel, plan, floor, label, label, `-${floor.no}f`, floor.areaM2)]
    return Object.entries(floor.units).map(([letter, areaM2]) => {
      const unit = `${label} ${letter.toUpperCase()}`
      return spaceRow(parcel, plan, floor, unit, unit, `-${floor.no}f-${letter}`, areaM2)
    })
  })
}

function spaceRow(
  parcel: ParcelPlan,
  plan: BuildingPlan,
  floor: FloorPlan,
  labelZh: string,
  labelEn: string,
  suffix: string,
  areaM2: number,
): SpaceTable {
  const wholeFloor = !floor.units
  return {
    id: `${buildingId(parcel, plan)}${suffix}`,
    cluster_id: parcel.clusterId,
    parcel_id: parcel.id,
    building_id: buildingId(parcel, plan),
    lot_id: plan.lotId,
    kind: plan.wholeOnly ? 'building' : wholeFloor ? 'floor' : 'unit',
    use: plan.use,
    name_zh: `${parcel.label}·${buildingNameZh(parcel, plan)} ${labelZh}`,
    name_en: `${parcel.label} · Building ${plan.number}, ${labelEn}`,
    floor_no: floor.no,
    floor_area_m2: areaM2,
    land_area_m2: null,
    is_divisible: floor.minPartM2 !== undefined,
    min_divisible_m2: floor.minPartM2 ?? null,
    ...deliveries[plan.state],
    ...unknownAttributes,
    ...plan.known,
    ...floor.known,
    whole_floor: wholeFloor,
    ground_floor: floor.no === 1,
    is_illustrative: true,
    ...illustrativeSource,
  }
}

function delivery(
  plannedOn: string | null,
  precision: SpaceTable['delivery_planned_precision'],
  confirmedOn: string | null,
): Delivery {
  return {
    delivery_planned_on: plannedOn,
    delivery_planned_precision: precision,
    delivery_confirmed_on: confirmedOn,
  }
}
