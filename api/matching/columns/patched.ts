import { carry } from '../../../sql/columns/patch-columns.ts'
import type { SpaceEdits } from '../../../sql/queries/patch-spaces.ts'
import type { SpaceRow } from '../../../sql/queries/space-columns.ts'
import {
  type Codes,
  codesFor,
  countBelow,
  type NumberColumn,
  numberColumn,
  unknownCodeOf,
} from './number-column.ts'

/**
 * The codes of before with those of the rows that are other ones now: of a million rows a few, so that what they rest on is
 * not gone through again.
 * @param into one entry for each row that there is now
 */
export function patchedCodes<Into extends Codes>(
  into: Into,
  before: Codes,
  edits: SpaceEdits,
  of: (space: SpaceRow) => number,
): Into {
  carry(into, before, edits)
  for (const [row, space] of edits.rows) into[row] = of(space)
  return into
}

/**
 * The same of numbers.
 * @returns undefined where a value comes or goes, since the ranks of others move with it
 */
export function patchedNumbers(
  { codes, values }: NumberColumn,
  edits: SpaceEdits,
  of: (space: SpaceRow) => number | null,
): NumberColumn | undefined {
  let isKnown = true
  const into = codesFor(values.length, edits.size)
  const patched = patchedCodes(into, codes, edits, (space) => {
    const value = of(space)
    if (value === null) return unknownCodeOf(codes)
    const rank = countBelow(values, value, false)
    isKnown &&= values[rank] === value
    return rank
  })
  return isKnown && doAllOccur(patched, values.length) ? numberColumn(patched, values) : undefined
}

function doAllOccur(codes: Codes, count: number): boolean {
  const occurs = new Uint8Array(count)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code < count) occurs[code] = 1
  }
  return !occurs.includes(0)
}
