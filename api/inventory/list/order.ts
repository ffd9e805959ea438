import { attributes } from '../../../attributes/attributes.ts'
import { placeOfId, rowWithId } from '../../../sql/queries/space-columns.ts'
import type { Moment } from '../../../sql/queries/space-picture.ts'
import { daysBetween } from '../../days.ts'
import { firstOf } from '../../matching/first-of.ts'
import { keeper, perSnapshot } from '../../matching/keeper.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { byAttributes } from './by-attributes.ts'
import { type Certainty, isOfCertainty, type Judged } from './judged.ts'
import { availableDays } from './picture.ts'

export type SortField =
  | 'floorAreaM2'
  | 'availableFrom'
  | 'clearHeightM'
  | 'floorLoadKnM2'
  | 'powerKva'
  | 'rentYuanM2Day'

/** The last row of the page before. */
export interface Keyset {
  /** Null: the value was unknown. */
  value: number | null
  id: string
}

/** Of every row the number that a list is in order of; NaN where unknown. */
export function sortValues(snapshot: Snapshot, moment: Moment, field: SortField): Float64Array {
  // Days since an epoch, so that every value is a number.
  if (field === 'availableFrom')
    return availableDays(snapshot, moment, (day) =>
      day === null ? Number.NaN : daysBetween('2000-01-01', day),
    )
  return valuesKept(snapshot)(field)
}

/** What no day changes is the same for every list of one picture: 8 MB for a million spaces. */
const valuesKept = perSnapshot((snapshot) => {
  const keep = keeper<Float64Array>(5)
  return (field: Exclude<SortField, 'availableFrom'>) =>
    keep(field, () => {
      const into = new Float64Array(snapshot.size)
      if (field === 'floorAreaM2')
        return byAttributes(
          snapshot,
          into,
          ['floor_area_m2', 'land_area_m2'],
          (space) => space.floor_area_m2 ?? space.land_area_m2 ?? Number.NaN,
        )
      const name = attributes[field].column
      return byAttributes(snapshot, into, [name], ({ [name]: value }) => value ?? Number.NaN)
    })
})

/** Rises in the order of the list: unknown values come last whether it rises or falls. */
const rank = (value: number, isFalling: boolean): number =>
  Number.isNaN(value) ? Number.POSITIVE_INFINITY : isFalling ? -value : value

export interface Order {
  values: Float64Array
  isFalling: boolean
}

/**
 * The first rows of a list: by value, then by id.
 * @param rows those that fail nothing
 */
export function firstRows(
  snapshot: Snapshot,
  rows: Uint32Array,
  { open }: Judged,
  certainty: Certainty,
  { values, isFalling }: Order,
  most: number,
  after?: Keyset,
): number[] {
  const first = firstOf<number>(most)
  const begin = after && {
    rank: rank(after.value ?? Number.NaN, isFalling),
    row: placeOfId(snapshot.spaces, after.id) + Number(rowWithId(snapshot.spaces, after.id) !== undefined),
  }
  for (const row of rows) {
    const own = rank(values[row] as number, isFalling)
    const isBefore = begin && (own < begin.rank || (own === begin.rank && row < begin.row))
    if (!isBefore && isOfCertainty(open[row] as number, certainty)) first.add(own, row, row)
  }
  return first.items()
}

/** All of them in the same order. */
export function allRows(
  rows: Uint32Array,
  { open }: Judged,
  certainty: Certainty,
  { values, isFalling }: Order,
): Uint32Array {
  const ranks = values.map((value) => rank(value, isFalling))
  return rows
    .filter((row) => isOfCertainty(open[row] as number, certainty))
    .sort((a, b) => {
      const [left, right] = [ranks[a] as number, ranks[b] as number]
      return left < right ? -1 : left > right ? 1 : a - b
    })
}
