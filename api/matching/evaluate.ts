import type { Check } from './rule.ts'
import { fail, unknown } from './rule.ts'

/** Bit b of a mask is check b: which rules a space fails, and which cannot be told. */
export interface Masks {
  fails: Uint32Array
  unknowns: Uint32Array
}

export const mostChecks = 32

/** Judges every space by every check, a column at a time; comparisons are written as bits, without a branch. */
export function evaluate(checks: readonly Check[], size: number): Masks {
  if (checks.length > mostChecks) throw new RangeError(`${checks.length} checks, at most ${mostChecks}`)
  const masks = { fails: new Uint32Array(size), unknowns: new Uint32Array(size) }
  for (const [position, check] of checks.entries()) mark(masks, check, position)
  return masks
}

function mark({ fails, unknowns }: Masks, check: Check, position: number): void {
  const size = fails.length
  switch (check.kind) {
    case 'at_least': {
      const { column, bound } = check
      for (let row = 0; row < size; row++) {
        const have = column[row] as number
        fails[row] = (fails[row] as number) | (Number(have < bound) << position)
        unknowns[row] = (unknowns[row] as number) | (Number(Number.isNaN(have)) << position)
      }
      return
    }
    case 'at_most': {
      const { column, bound } = check
      for (let row = 0; row < size; row++) {
        const have = column[row] as number
        fails[row] = (fails[row] as number) | (Number(have > bound) << position)
        unknowns[row] = (unknowns[row] as number) | (Number(Number.isNaN(have)) << position)
      }
      return
    }
    case 'codes': {
      const { column, verdicts } = check
      for (let row = 0; row < size; row++) {
        const verdict = verdicts[column[row] as number] as number
        fails[row] = (fails[row] as number) | ((verdict & fail) << position)
        unknowns[row] = (unknowns[row] as number) | ((verdict >> 1) << position)
      }
      return
    }
    case 'each':
      for (let row = 0; row < size; row++) {
        const verdict = check.judge(row)
        fails[row] = (fails[row] as number) | (Number(verdict === fail) << position)
        unknowns[row] = (unknowns[row] as number) | (Number(verdict === unknown) << position)
      }
  }
}
