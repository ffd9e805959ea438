import { unknownCode } from '../columns/number-column.ts'
import { type Check, type Exceptions, unknown } from '../rule.ts'

/**
 * Sets the check's bit in the masks of those of the rows of which nobody can tell whether they pass it, each mask beside
 * its row.
 */
export function markUnknown(check: Check, position: number, rows: Uint32Array, masks: Uint32Array): void {
  switch (check.kind) {
    case 'at_least':
    case 'at_most': {
      const { codes, values } = check.column
      const known = values.length
      for (let index = 0; index < rows.length; index++) {
        const isOpen = (codes[rows[index] as number] as number) >= known
        masks[index] = (masks[index] as number) | (Number(isOpen) << position)
      }
      break
    }
    case 'codes': {
      const { column, verdicts, except } = check
      const isOpen = openCodes(verdicts)
      for (let index = 0; index < rows.length; index++) {
        const code = column[rows[index] as number] as number
        masks[index] = (masks[index] as number) | ((isOpen[code] as number) << position)
      }
      if (except) markApart(except, position, rows, masks)
      break
    }
    case 'each':
      for (let index = 0; index < rows.length; index++) {
        const isOpen = check.judge(rows[index] as number) === unknown
        masks[index] = (masks[index] as number) | (Number(isOpen) << position)
      }
  }
}

/** By code, 1 where it cannot be told: looked up for every row, so without a bound to test. */
function openCodes(verdicts: Uint8Array): Uint8Array {
  const isOpen = new Uint8Array(unknownCode + 1).fill(1, verdicts.length)
  for (let code = 0; code < verdicts.length; code++) isOpen[code] = Number(verdicts[code] === unknown)
  return isOpen
}

function markApart(
  { has, judge }: Exceptions,
  position: number,
  rows: Uint32Array,
  masks: Uint32Array,
): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    if (!has(row)) continue
    const others = (masks[index] as number) & ~(1 << position)
    masks[index] = others | (Number(judge(row) === unknown) << position)
  }
}
