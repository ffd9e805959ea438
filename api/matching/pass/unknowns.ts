import { type Check, unknown } from '../rule.ts'

/**
 * Sets the check's bit in the masks of those of the rows of which nobody can tell whether they pass it, each mask beside
 * its row. Of rows that the check judges one by one, by their code.
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
      const { column, verdicts } = check
      const isOpen = openCodes(verdicts)
      for (let index = 0; index < rows.length; index++) {
        const code = Math.min(column[rows[index] as number] as number, verdicts.length)
        masks[index] = (masks[index] as number) | ((isOpen[code] as number) << position)
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

/** By code, 1 where it cannot be told; the last entry is for the codes beyond. */
const openCodes = (verdicts: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: verdicts.length + 1 }, (_, code) =>
    Number((verdicts[code] ?? unknown) === unknown),
  )

/**
 * The same of the rows that were judged one by one, in place of what their codes say.
 * @param told for each row of the snapshot its verdict and 1; 0 where its code says it
 */
export function markToldUnknown(
  told: Uint8Array,
  position: number,
  rows: Uint32Array,
  masks: Uint32Array,
): void {
  const bit = 1 << position
  for (let index = 0; index < rows.length; index++) {
    const verdict = told[rows[index] as number] as number
    if (verdict === 0) continue
    const others = (masks[index] as number) & ~bit
    masks[index] = others | (Number(verdict === unknown + 1) << position)
  }
}
