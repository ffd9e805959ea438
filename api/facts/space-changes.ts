import type { SpaceTable } from '../../sql/tables.ts'
import type { FactName } from '../../sql/vocabulary.ts'
import type { SpacePatch } from '../contract.ts'
import { columnsFrom } from '../inventory/present-attributes.ts'

/** The columns that a patch sets. */
export const changesOf = ({ attributes = {}, delivery = {} }: SpacePatch): Partial<SpaceTable> => ({
  ...columnsFrom(attributes),
  ...(delivery.planned !== undefined && {
    delivery_planned_on: delivery.planned,
    delivery_planned_precision: delivery.planned === null ? null : (delivery.plannedPrecision ?? 'day'),
  }),
  ...(delivery.confirmed !== undefined && { delivery_confirmed_on: delivery.confirmed }),
})

/**
 * What a patch states, by name and as the text that is kept beside its source; null: not known any more.
 * @param after the space with the patch in it
 */
export function statementsOf({ attributes = {}, delivery }: SpacePatch, after: SpaceTable): Stated[] {
  const stated: Stated[] = Object.entries(attributes).map(([name, value]) => ({
    attribute: name as FactName,
    value: value === null ? null : Array.isArray(value) ? value.join(',') : String(value),
  }))
  if (delivery)
    stated.push({ attribute: 'delivery', value: after.delivery_confirmed_on ?? after.delivery_planned_on })
  return stated
}

interface Stated {
  attribute: FactName
  value: string | null
}
