import { type AskedName, askedNames, askedOf } from '../../attributes/attributes.ts'

/** The value of a wish: a threshold, a flag that is only ever set, a class, or a column grid in m. */
export type WishValue = number | true | string | readonly [number, number]
export type Strength = 'must' | 'prefer'

/** The wish that a rule judges; undefined for rules that no wish switches on. */
export const wishOfRule = (rule: string): AskedName | undefined =>
  askedNames.find((name) => askedOf(name).asked.rule === rule)

/** True where the contract would take the value for the wish. */
export function isWishValue(name: AskedName, value: WishValue): boolean {
  const attribute = askedOf(name)
  switch (attribute.is) {
    case 'flag':
      return value === true
    case 'one_of':
      return typeof value === 'string' && attribute.list.includes(value)
    case 'spans':
      return (
        Array.isArray(value) &&
        value.length === 2 &&
        value.every((span) => span > 0 && span <= attribute.maximum)
      )
    case 'number': {
      const { minimum = 0, maximum, isWhole } = attribute
      if (typeof value !== 'number' || !Number.isFinite(value) || value > maximum) return false
      return (minimum === 0 ? value > 0 : value >= minimum) && (!isWhole || Number.isInteger(value))
    }
  }
}

/** Where a wish starts when it is added. */
export function startOf(name: AskedName): WishValue {
  const attribute = askedOf(name)
  return attribute.is === 'flag' ? true : attribute.asked.start
}
