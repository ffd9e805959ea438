import type { SpaceTable } from '../../sql/tables.ts'
import type { SpaceMerge, SpaceSplit } from '../contract.ts'
import { attributesOfPart, attributesTogether, deliveryTogether } from './inherited.ts'

/** What a new space inherits is its predecessor's; where it is from may be said anew. */
type Cited = Pick<SpaceTable, 'source_id' | 'clause'>

/** The parts of a space, in the order given. What nobody said of them follows from the space. */
export const partsOf = (space: SpaceTable, { parts }: SpaceSplit, cited: Cited): SpaceTable[] =>
  parts.map(({ id, name, floorAreaM2, divisible, minDivisibleM2 }, index) => {
    const least = minDivisibleM2 ?? space.min_divisible_m2
    const isDivisible = divisible ?? (space.is_divisible && (least === null || least < floorAreaM2))
    return {
      ...space,
      ...attributesOfPart(space),
      ...cited,
      id: id ?? `${space.id}-${index + 1}`,
      kind: 'unit',
      name_zh: name?.zh ?? `${space.name_zh} ${index + 1} 区`,
      name_en: name?.en ?? `${space.name_en}, part ${index + 1}`,
      floor_area_m2: floorAreaM2,
      is_divisible: isDivisible,
      min_divisible_m2: isDivisible ? least : null,
    }
  })

/**
 * Several spaces as one. It is a whole floor or a building only once someone says so.
 * @param spaces by id, two at least
 */
export function mergedOf(
  spaces: readonly SpaceTable[],
  { id, name, divisible = false, minDivisibleM2 }: SpaceMerge,
  cited: Cited,
): SpaceTable {
  const [first] = spaces
  if (first === undefined) throw new Error('nothing is merged')
  const floors = spaces.flatMap(({ floor_no }) => floor_no ?? [])
  return {
    ...first,
    ...attributesTogether(spaces),
    ...deliveryTogether(spaces),
    ...cited,
    id: id ?? `${first.id}-merged`,
    kind: 'unit',
    name_zh: name?.zh ?? spaces.map(({ name_zh }) => name_zh).join(' + '),
    name_en: name?.en ?? spaces.map(({ name_en }) => name_en).join(' + '),
    floor_no: floors.length === spaces.length ? Math.min(...floors) : null,
    floor_area_m2: spaces.reduce((sum, { floor_area_m2 }) => sum + (floor_area_m2 ?? 0), 0),
    is_divisible: divisible,
    min_divisible_m2: divisible ? (minDivisibleM2 ?? null) : null,
  }
}
