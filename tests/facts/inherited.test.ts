import t from 'tap'
import { attributesOfPart, attributesTogether, deliveryTogether } from '../../api/facts/inherited.ts'
import { unknownAttributes } from '../../sql/seed/unknown-attributes.ts'

t.test(
  'a part has what any part of the space has, and what the space has once is unknown of it',
  async (t) => {
    const of = (known: object) => ({ ...known, ...attributesOfPart({ ...unknownAttributes, ...known }) })
    t.match(of({ clear_height_m: 6, floor_load_kn_m2: 10, dual_power: true, rent_yuan_m2_day: 2 }), {
      clear_height_m: 6,
      floor_load_kn_m2: 10,
      dual_power: true,
      rent_yuan_m2_day: 2,
      whole_floor: false,
    })
    t.match(of({ power_kva: 2000, cleanroom_state: 'built', cleanroom_iso: 7, hazardous_store: true }), {
      power_kva: null,
      cleanroom_state: null,
      cleanroom_iso: null,
      hazardous_store: null,
    })
    t.match(of({ cleanroom_state: 'none', hazardous_store: false, radiation_shielding: false }), {
      cleanroom_state: 'none',
      hazardous_store: false,
      radiation_shielding: false,
    })
  },
)

t.test('several as one have the least height, all the power, and else what is the same in all', async (t) => {
  const together = (...spaces: object[]) =>
    attributesTogether(spaces.map((known) => ({ ...unknownAttributes, ...known })))
  t.match(
    together(
      { clear_height_m: 6, floor_load_kn_m2: 10, power_kva: 500, fire_category: 'C', tenures: ['lease'] },
      { clear_height_m: 5, floor_load_kn_m2: 12, power_kva: 300, fire_category: 'C', tenures: ['lease'] },
    ),
    { clear_height_m: 5, floor_load_kn_m2: 10, power_kva: 800, fire_category: 'C', tenures: ['lease'] },
  )
  const grid = { column_grid_short_m: 8, column_grid_long_m: 9 }
  t.match(
    together(
      {
        clear_height_m: 6,
        power_kva: 500,
        fire_category: 'C',
        ...grid,
        cleanroom_state: 'none',
        whole_floor: true,
      },
      { fire_category: 'D', ...grid, column_grid_long_m: 10, cleanroom_state: 'built', cleanroom_iso: 7 },
    ),
    {
      clear_height_m: null,
      power_kva: null,
      fire_category: null,
      column_grid_short_m: null,
      column_grid_long_m: null,
      cleanroom_state: null,
      cleanroom_iso: null,
      whole_floor: null,
    },
  )
  t.match(together(grid, grid), grid)
})

t.test('several can be had together when the last of them can', async (t) => {
  const at = (planned: string | null, confirmed: string | null, precision: 'day' | 'mid_year' = 'day') => ({
    delivery_planned_on: planned,
    delivery_planned_precision: planned === null ? null : precision,
    delivery_confirmed_on: confirmed,
  })
  t.same(deliveryTogether([at(null, '2026-01-01'), at('2025-12-31', '2026-02-01')]), at(null, '2026-02-01'))
  t.same(
    deliveryTogether([at('2027-01-01', null), at('2027-06-30', null, 'mid_year'), at(null, '2028-01-01')]),
    at('2027-06-30', null, 'mid_year'),
  )
  t.same(
    deliveryTogether([at(null, null), at(null, '2026-01-01')]),
    at(null, null),
    'nobody has confirmed one',
  )
})
