import type { PictureRow } from '../../sql/queries/space-picture.ts'
import type { Space, StatusAreas } from '../contract.ts'
import { daysBetween } from '../days.ts'
import { bilingual, cite, type Sources } from '../present.ts'

/** A row of the picture as the contract shows it. `unknown` names what the request asked for and nobody knows. */
export function presentSpace(row: PictureRow, unknown: string[], sources: Sources, asOf: string): Space {
  return {
    id: row.id,
    name: bilingual(row.name_zh, row.name_en),
    cluster: row.cluster_id,
    parcelId: row.parcel_id,
    buildingId: row.building_id,
    lotId: row.lot_id,
    zoning: row.plate,
    use: row.use,
    kind: row.kind,
    floor: row.floor_no,
    floorAreaM2: row.floor_area_m2,
    landAreaM2: row.land_area_m2,
    freeAreaM2: row.free_area_m2,
    divisible: row.is_divisible,
    minDivisibleM2: row.min_divisible_m2,
    status: row.status,
    statusAreas: statusAreas(row),
    availableFrom: row.available_from,
    delivery: {
      planned: row.delivery_planned_on,
      plannedPrecision: row.delivery_planned_precision,
      confirmed: row.delivery_confirmed_on,
      daysPast: daysPast(row, asOf),
    },
    clearHeightM: row.clear_height_m,
    floorLoadKnM2: row.floor_load_kn_m2,
    powerKva: row.power_kva,
    powerExpandableKva: row.power_expandable_kva,
    freightLiftT: row.freight_lift_t,
    freightLiftCount: row.freight_lift_count,
    columnGridM:
      row.column_grid_short_m === null || row.column_grid_long_m === null
        ? null
        : [row.column_grid_short_m, row.column_grid_long_m],
    cleanroomState: row.cleanroom_state,
    cleanroomIso: row.cleanroom_iso,
    industrialDrain: row.industrial_drain,
    exhaustShaft: row.exhaust_shaft,
    hazardousWasteRoom: row.hazardous_waste_room,
    hazardousStore: row.hazardous_store,
    fireCategory: row.fire_category,
    vibrationClass: row.vibration_class,
    radiationShielding: row.radiation_shielding,
    dualPower: row.dual_power,
    wholeFloor: row.whole_floor,
    groundFloor: row.ground_floor,
    rentYuanM2Day: row.rent_yuan_m2_day,
    propertyFeeYuanM2Month: row.property_fee_yuan_m2_month,
    tenures: row.tenures,
    isIllustrative: row.is_illustrative,
    source: cite(sources, row),
    unknown,
  }
}

/** Floor area only: land is shown by its own figure and never mixed with it. */
function statusAreas(row: PictureRow): StatusAreas {
  const areas = { available: 0, to_confirm: 0, held: row.held_m2, committed: row.committed_m2, promised: 0 }
  if (row.standing !== 'land_reserve' && row.standing !== 'held' && row.standing !== 'committed')
    areas[row.standing] = row.rest_m2 ?? 0
  return areas
}

const daysPast = (row: PictureRow, asOf: string): number | null =>
  row.standing === 'promised' && row.delivery_planned_on !== null && row.delivery_planned_on < asOf
    ? daysBetween(row.delivery_planned_on, asOf)
    : null
