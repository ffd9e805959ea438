import type { SpaceAttributes } from '../tables.ts'

/** Nothing is known of a space; unknown, which is not zero. */
export const unknownAttributes: SpaceAttributes = {
  clear_height_m: null,
  floor_load_kn_m2: null,
  power_kva: null,
  power_expandable_kva: null,
  freight_lift_t: null,
  freight_lift_count: null,
  column_grid_short_m: null,
  column_grid_long_m: null,
  cleanroom_state: null,
  cleanroom_iso: null,
  industrial_drain: null,
  exhaust_shaft: null,
  hazardous_waste_room: null,
  hazardous_store: null,
  fire_category: null,
  vibration_class: null,
  radiation_shielding: null,
  dual_power: null,
  whole_floor: null,
  ground_floor: null,
  rent_yuan_m2_day: null,
  property_fee_yuan_m2_month: null,
  tenures: null,
}
