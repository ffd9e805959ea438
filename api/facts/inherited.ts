import {
  type AttributeColumns,
  type AttributeName,
  attributeNames,
  attributeOf,
  columnsOf,
} from '../../attributes/attributes.ts'
import type { SpaceTable } from '../../sql/tables.ts'

type Delivery = Pick<
  SpaceTable,
  'delivery_planned_on' | 'delivery_planned_precision' | 'delivery_confirmed_on'
>

/**
 * What is known of any part of a space because it is known of the space. What a space has once, such as its power or a
 * cleanroom, is in nobody knows which part; what it has not, no part has. A part is never the whole floor.
 */
export const attributesOfPart = (space: AttributeColumns): Partial<AttributeColumns> => ({
  ...Object.fromEntries(
    attributeNames
      .filter((name) => isOnce(name) && columnsOf(name).some((column) => Boolean(space[column])))
      .flatMap(columnsOf)
      .map((column) => [column, null]),
  ),
  ...(space.cleanroom_state === 'built' && { cleanroom_state: null, cleanroom_iso: null }),
  whole_floor: false,
})

const isOnce = (name: AttributeName): boolean => {
  const attribute = attributeOf(name)
  return 'isOnce' in attribute && attribute.isOnce === true
}

/**
 * What is known of several spaces as one: the least height and load, all the power, else what is the same in all of
 * them. Unknown of one is unknown of all together. Whether they are a whole floor now is to be confirmed.
 * @param spaces one at least
 */
export const attributesTogether = (spaces: readonly AttributeColumns[]): Partial<AttributeColumns> => ({
  ...Object.assign({}, ...attributeNames.map((name) => together(spaces, name))),
  ...agreed(spaces, ['cleanroom_state', 'cleanroom_iso']),
  whole_floor: null,
})

function together(spaces: readonly AttributeColumns[], name: AttributeName): Partial<AttributeColumns> {
  const attribute = attributeOf(name)
  const way = attribute.is === 'number' ? attribute.together : undefined
  const columns = columnsOf(name)
  if (way === undefined) return agreed(spaces, columns)
  return Object.fromEntries(
    columns.map((column) => {
      const values = spaces.map((space) => space[column]).filter((value) => typeof value === 'number')
      return [column, values.length < spaces.length ? null : combine[way](values)]
    }),
  )
}

const combine = {
  least: (values: readonly number[]) => Math.min(...values),
  sum: (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0),
}

/** What several columns say together is known where all of them are the same in all. */
function agreed(
  spaces: readonly AttributeColumns[],
  names: readonly (keyof AttributeColumns)[],
): Partial<AttributeColumns> {
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
