import { type BuildingPlan, type KnownAttributes, storeys } from './building-plan.ts'

/** What a laboratory tower on research land has; load, height and power are given by floor. */
const laboratory: KnownAttributes = {
  column_grid_short_m: 8.4,
  column_grid_long_m: 8.4,
  freight_lift_t: 2,
  freight_lift_count: 1,
  exhaust_shaft: true,
  hazardous_store: false,
  fire_category: 'C',
  dual_power: true,
  tenures: ['lease'],
}

/** 30,500 m² of industrial space, on M0. */
const industrial: BuildingPlan[] = [
  {
    parcel: 'H1',
    number: '1',
    lotId: 'hq-industrial',
    use: 'industrial',
    state: 'delivered',
    at: [34, 78],
    size: [72, 50],
    known: {
      column_grid_short_m: 8.4,
      column_grid_long_m: 9,
      freight_lift_t: 3,
      freight_lift_count: 2,
      industrial_drain: true,
      exhaust_shaft: true,
      fire_category: 'C',
      power_kva: 800,
      rent_yuan_m2_day: 1.9,
      tenures: ['lease'],
    },
    floors: [
      { no: 1, areaM2: 3500, storeyM: 7.2, known: { clear_height_m: 6, floor_load_kn_m2: 12 } },
      ...storeys(2, 3, {
        areaM2: 3500,
        storeyM: 5.1,
        known: { clear_height_m: 4.2, floor_load_kn_m2: 8, cleanroom_state: 'convertible', cleanroom_iso: 8 },
      }),
      ...storeys(4, 5, {
        areaM2: 3500,
        storeyM: 5.1,
        known: { clear_height_m: 4.2, floor_load_kn_m2: 7.5, cleanroom_state: 'convertible', power_kva: 500 },
        minPartM2: 800,
      }),
    ],
  },
  {
    parcel: 'H1',
    number: '2',
    lotId: 'hq-industrial',
    use: 'industrial',
    state: 'delivered',
    at: [34, 18],
    size: [66, 40],
    known: {
      column_grid_short_m: 8.1,
      column_grid_long_m: 8.4,
      freight_lift_t: 2,
      freight_lift_count: 1,
      industrial_drain: false,
      fire_category: 'D',
      power_kva: 400,
      rent_yuan_m2_day: 2.1,
      property_fee_yuan_m2_month: 8,
      tenures: ['lease'],
    },
    floors: [
      {
        no: 1,
        areaM2: 2600,
        storeyM: 6,
        known: { clear_height_m: 4.9, floor_load_kn_m2: 10, fire_category: 'C' },
      },
      { no: 2, areaM2: 2600, storeyM: 4.8, known: { clear_height_m: 3.9, floor_load_kn_m2: 7.5 } },
      ...storeys(3, 4, {
        areaM2: 2600,
        storeyM: 4.8,
        known: { clear_height_m: 3.9, floor_load_kn_m2: 6, power_kva: 200, cleanroom_state: 'none' },
        units: { a: 1500, b: 1100 },
      }),
      { no: 5, areaM2: 2600, storeyM: 4.8, known: { clear_height_m: 3.9, floor_load_kn_m2: 6 } },
    ],
  },
]

/** 121,000 of the 213,000 m² of research space, on single-use C65: only these carry the 30 % quota. */
const research: BuildingPlan[] = [
  {
    parcel: 'H2',
    number: '3',
    lotId: 'hq-rnd',
    use: 'rnd',
    state: 'delivered',
    at: [24, 44],
    size: [48, 68],
    known: { ...laboratory, cleanroom_state: 'convertible', cleanroom_iso: 7, rent_yuan_m2_day: 2.8 },
    floors: [
      {
        no: 1,
        areaM2: 3200,
        storeyM: 6,
        known: {
          clear_height_m: 4.8,
          floor_load_kn_m2: 10,
          power_kva: 800,
          industrial_drain: true,
          vibration_class: 'VC-C',
        },
      },
      ...storeys(2, 3, {
        areaM2: 3200,
        storeyM: 4.8,
        known: { clear_height_m: 3.8, floor_load_kn_m2: 7.5, power_kva: 630, industrial_drain: true },
      }),
      ...storeys(4, 7, {
        areaM2: 3200,
        storeyM: 4.5,
        known: { clear_height_m: 3.5, floor_load_kn_m2: 5, power_kva: 500 },
      }),
      ...storeys(8, 10, {
        areaM2: 3200,
        storeyM: 4.5,
        known: { clear_height_m: 3.5, floor_load_kn_m2: 3.5, power_kva: 400, property_fee_yuan_m2_month: 12 },
        minPartM2: 800,
      }),
    ],
  },
  {
    parcel: 'H2',
    number: '4',
    lotId: 'hq-rnd',
    use: 'rnd',
    state: 'delivered',
    at: [106, 44],
    size: [48, 68],
    known: { ...laboratory, cleanroom_state: 'none', industrial_drain: false, rent_yuan_m2_day: 2.6 },
    floors: [
      {
        no: 1,
        areaM2: 3200,
        storeyM: 6,
        known: {
          clear_height_m: 4.8,
          floor_load_kn_m2: 10,
          power_kva: 800,
          radiation_shielding: true,
          vibration_class: 'VC-D',
        },
      },
      ...storeys(2, 4, {
        areaM2: 3200,
        storeyM: 4.5,
        known: { clear_height_m: 3.5, floor_load_kn_m2: 5, power_kva: 500 },
      }),
      ...storeys(5, 7, {
        areaM2: 3200,
        storeyM: 4.5,
        known: { clear_height_m: 3.5, floor_load_kn_m2: 5, power_kva: 250 },
        units: { a: 1800, b: 1400 },
      }),
      ...storeys(8, 10, {
        areaM2: 3200,
        storeyM: 4.5,
        known: { clear_height_m: 3.5, floor_load_kn_m2: 3.5, property_fee_yuan_m2_month: 12 },
      }),
    ],
  },
  {
    parcel: 'H3',
    number: '5',
    lotId: 'hq-rnd',
    use: 'rnd',
    state: 'delivered',
    at: [26, 40],
    size: [46, 66],
    known: {
      ...laboratory,
      industrial_drain: true,
      hazardous_waste_room: true,
      cleanroom_state: 'built',
      cleanroom_iso: 7,
      rent_yuan_m2_day: 3.1,
      property_fee_yuan_m2_month: 14,
    },
    floors: [
      {
        no: 1,
        areaM2: 3000,
        storeyM: 6,
        known: { clear_height_m: 4.8, floor_load_kn_m2: 10, power_kva: 800 },
      },
      ...storeys(2, 5, {
        areaM2: 3000,
        storeyM: 4.8,
        known: { clear_height_m: 3.8, floor_load_kn_m2: 7.5, power_kva: 630 },
      }),
      ...storeys(6, 10, {
        areaM2: 3000,
        storeyM: 4.5,
        known: {
          clear_height_m: 3.5,
          floor_load_kn_m2: 5,
          power_kva: 500,
          cleanroom_state: 'convertible',
          cleanroom_iso: 8,
          hazardous_waste_room: null,
          rent_yuan_m2_day: 2.9,
        },
      }),
    ],
  },
  {
    parcel: 'H3',
    number: '6',
    lotId: 'hq-rnd',
    use: 'rnd',
    state: 'delivered',
    at: [110, 40],
    size: [46, 66],
    known: {
      ...laboratory,
      fire_category: 'D',
      exhaust_shaft: null,
      dual_power: null,
      rent_yuan_m2_day: 2.7,
    },
    floors: [
      {
        no: 1,
        areaM2: 3000,
        storeyM: 5.4,
        known: { clear_height_m: 4.2, floor_load_kn_m2: 7.5, power_kva: 500 },
      },
      ...storeys(2, 3, {
        areaM2: 3000,
        storeyM: 4.5,
        known: { clear_height_m: 3.4, floor_load_kn_m2: 5, power_kva: 400 },
      }),
      ...storeys(4, 6, {
        areaM2: 3000,
        storeyM: 4.5,
        known: { clear_height_m: 3.4, floor_load_kn_m2: 5, power_kva: 160, rent_yuan_m2_day: 2.95 },
        units: { a: 1200, b: 1000, c: 800 },
      }),
      ...storeys(7, 9, { areaM2: 3000, storeyM: 4.5, known: { clear_height_m: 3.4 }, minPartM2: null }),
    ],
  },
]

/** 92,000 m² of the research space, on mixed C65/C8: the plan writes no quota for mixed use. */
const mixed: BuildingPlan[] = [
  {
    parcel: 'H4',
    number: '7',
    lotId: 'hq-rnd',
    use: 'rnd',
    state: 'delivered',
    at: [40, 114],
    size: [72, 50],
    known: {
      ...laboratory,
      freight_lift_t: 1.6,
      industrial_drain: false,
      exhaust_shaft: false,
      fire_category: 'D',
      cleanroom_state: 'none',
      rent_yuan_m2_day: 3.3,
      property_fee_yuan_m2_month: 16,
    },
    floors: [
      {
        no: 1,
        areaM2: 3500,
        storeyM: 5.4,
        known: { clear_height_m: 4.2, floor_load_kn_m2: 5, power_kva: 500 },
      },
      ...storeys(2, 5, {
        areaM2: 3500,
        storeyM: 4.5,
        known: { clear_height_m: 3.2, floor_load_kn_m2: 4, power_kva: 400 },
        minPartM2: 500,
      }),
      ...storeys(6, 9, {
        areaM2: 3500,
        storeyM: 4.5,
        known: { clear_height_m: 3.2, floor_load_kn_m2: 3.5, power_kva: 200 },
        units: { a: 2000, b: 1500 },
      }),
      ...storeys(10, 12, {
        areaM2: 3500,
        storeyM: 4.2,
        known: { clear_height_m: 3, floor_load_kn_m2: 3, exhaust_shaft: true, rent_yuan_m2_day: 3.6 },
        minPartM2: 500,
      }),
    ],
  },
  {
    parcel: 'H4',
    number: '8',
    lotId: 'hq-rnd',
    use: 'rnd',
    state: 'unconfirmed',
    at: [44, 30],
    size: [51, 50],
    known: {
      fire_category: 'D',
      column_grid_short_m: 8.4,
      column_grid_long_m: 8.4,
      tenures: ['lease', 'purchase'],
    },
    floors: [
      { no: 1, areaM2: 2500, storeyM: 5.4, known: { clear_height_m: 4.2, floor_load_kn_m2: 5 } },
      ...storeys(2, 6, {
        areaM2: 2500,
        storeyM: 4.2,
        known: { clear_height_m: 3, floor_load_kn_m2: 3.5 },
        units: { a: 1400, b: 1100 },
      }),
      ...storeys(7, 20, { areaM2: 2500, storeyM: 4.2, known: { clear_height_m: 3 }, minPartM2: null }),
    ],
  },
]

/** 3,000 m² of office space, on C8. */
const office: BuildingPlan[] = [
  {
    parcel: 'H5',
    number: '9',
    lotId: 'hq-office',
    use: 'office',
    state: 'delivered',
    at: [22, 22],
    size: [40, 26],
    known: {
      floor_load_kn_m2: 2.5,
      power_kva: 100,
      freight_lift_t: 0,
      freight_lift_count: 0,
      cleanroom_state: 'none',
      industrial_drain: false,
      exhaust_shaft: false,
      hazardous_waste_room: false,
      hazardous_store: false,
      radiation_shielding: false,
      rent_yuan_m2_day: 4.2,
      property_fee_yuan_m2_month: 22,
      tenures: ['lease', 'purchase'],
    },
    floors: [
      {
        no: 1,
        areaM2: 1000,
        storeyM: 5.1,
        known: { clear_height_m: 3.9, rent_yuan_m2_day: 4.8 },
        units: { a: 600, b: 400 },
      },
      ...storeys(2, 3, {
        areaM2: 1000,
        storeyM: 3.9,
        known: { clear_height_m: 2.8 },
        units: { a: 500, b: 500 },
      }),
    ],
  },
]

export const hongqiaoBuildings: readonly BuildingPlan[] = [...industrial, ...research, ...mixed, ...office]
