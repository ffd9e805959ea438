import type { SpaceAttributes } from '../../sql/tables.ts'
import type { Space } from '../contract.ts'

export type AttributeName = keyof typeof columnOf | 'columnGridM'
export type Attributes = Pick<Space, AttributeName>

/** Attributes that stand in one column as they are; the column grid stands in two. */
export const columnOf = {
  clearHeightM: 'clear_height_m',
  floorLoadKnM2: 'floor_load_kn_m2',
  powerKva: 'power_kva',
  powerExpandableKva: 'power_expandable_kva',
  freightLiftT: 'freight_lift_t',
  freightLiftCount: 'freight_lift_count',
  cleanroomState: 'cleanroom_state',
  cleanroomIso: 'cleanroom_iso',
  industrialDrain: 'industrial_drain',
  exhaustShaft: 'exhaust_shaft',
  hazardousWasteRoom: 'hazardous_waste_room',
  hazardousStore: 'hazardous_store',
  fireCategory: 'fire_category',
  vibrationClass: 'vibration_class',
  radiationShielding: 'radiation_shielding',
  dualPower: 'dual_power',
  wholeFloor: 'whole_floor',
  groundFloor: 'ground_floor',
  rentYuanM2Day: 'rent_yuan_m2_day',
  propertyFeeYuanM2Month: 'property_fee_yuan_m2_month',
  tenures: 'tenures',
} as const satisfies Partial<Record<keyof Space, keyof SpaceAttributes>>

/** Attributes as the contract shows them; null: unknown. */
export const presentAttributes = (row: SpaceAttributes): Attributes => ({
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
})
