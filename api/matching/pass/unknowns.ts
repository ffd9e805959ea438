import { type Check, unknown } from '../rule.ts'

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
      const named = verdicts.length
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number
        const code = column[row] as number
        const isOpen = except?.has(row)
          ? except.judge(row) === unknown
          : code >= named || verdicts[code] === unknown
        masks[index] = (masks[index] as number) | (Number(isOpen) << position)
      }
      break
    }
    case 'each':
      for (let index = 0; index < rows.length; index++) {
        const isOpen = check.judge(rows[index] as number) === unknown
        masks[index] = (masks[index] as number) | (Number(isOpen) << position)
      }
  }
}
