import type { SpaceAttributes, SpaceTable } from '../../sql/tables.ts'

type Delivery = Pick<
  SpaceTable,
  'delivery_planned_on' | 'delivery_planned_precision' | 'delivery_confirmed_on'
>

/**
 * What is known of any part of a space because it is known of the space. What a space has once, such as its power or a
 * cleanroom, is in nobody knows which part; what it has not, no part has. A part is never the whole floor.
 */
export const attributesOfPart = (space: SpaceAttributes): Partial<SpaceAttributes> => ({
  power_kva: null,
  power_expandable_kva: null,
  ...(space.cleanroom_state === 'built' && { cleanroom_state: null, cleanroom_iso: null }),
  ...(space.hazardous_waste_room && { hazardous_waste_room: null }),
  ...(space.hazardous_store && { hazardous_store: null }),
  ...(space.radiation_shielding && { radiation_shielding: null }),
  whole_floor: false,
})

const least = ['clear_height_m', 'floor_load_kn_m2'] as const
const summed = ['power_kva', 'power_expandable_kva'] as const
const alone = [
  'freight_lift_t',
  'freight_lift_count',
  'industrial_drain',
  'exhaust_shaft',
  'hazardous_waste_room',
  'hazardous_store',
  'fire_category',
  'vibration_class',
  'radiation_shielding',
  'dual_power',
  'ground_floor',
  'rent_yuan_m2_day',
  'property_fee_yuan_m2_month',
  'tenures',
] as const
/** What says one thing stands in one row here. */
const sameInAll: readonly (readonly (keyof SpaceAttributes)[])[] = [
  ...alone.map((name) => [name]),
  ['column_grid_short_m', 'column_grid_long_m'],
  ['cleanroom_state', 'cleanroom_iso'],
]

/**
 * What is known of several spaces as one: the least height and load, all the power, else what is the same in all of
 * them. Unknown of one is unknown of all together. Whether they are a whole floor now is to be confirmed.
 * @param spaces one at least
 */
export const attributesTogether = (spaces: readonly SpaceAttributes[]): Partial<SpaceAttributes> => ({
  ...fold(spaces, least, (values) => Math.min(...values)),
  ...fold(spaces, summed, (values) => values.reduce((sum, value) => sum + value, 0)),
  ...Object.assign({}, ...sameInAll.map((names) => agreed(spaces, names))),
  whole_floor: null,
})

const fold = (
  spaces: readonly SpaceAttributes[],
  names: readonly ((typeof least)[number] | (typeof summed)[number])[],
  of: (values: number[]) => number,
): Partial<SpaceAttributes> =>
  Object.fromEntries(
    names.map((name) => {
      const values = spaces.flatMap((space) => space[name] ?? [])
      return [name, values.length < spaces.length ? null : of(values)]
    }),
  )

function agreed(
  spaces: readonly SpaceAttributes[],
  names: readonly (keyof SpaceAttributes)[],
): Partial<SpaceAttributes> {
  const [first, ...others] = spaces.map((space) => JSON.stringify(names.map((name) => space[name])))
  const isAgreed = others.every((said) => said === first)
  return Object.fromEntries(names.map((name) => [name, isAgreed ? (spaces[0]?.[name] ?? null) : null]))
}

/**
 * Several spaces can be had together when the last of them can: confirmed where all are, else promised for the latest
 * day that is promised.
 */
export function deliveryTogether(spaces: readonly Delivery[]): Delivery {
  const confirmed = spaces.flatMap(({ delivery_confirmed_on: day }) => day ?? []).sort()
  if (confirmed.length === spaces.length)
    return {
      delivery_planned_on: null,
      delivery_planned_precision: null,
      delivery_confirmed_on: confirmed.at(-1) ?? null,
    }
  const latest = spaces
    .filter(({ delivery_confirmed_on }) => delivery_confirmed_on === null)
    .reduce<Delivery | undefined>(
      (last, space) => ((space.delivery_planned_on ?? '') > (last?.delivery_planned_on ?? '') ? space : last),
      undefined,
    )
  return {
    delivery_planned_on: latest?.delivery_planned_on ?? null,
    delivery_planned_precision: latest?.delivery_planned_precision ?? null,
    delivery_confirmed_on: null,
  }
}
