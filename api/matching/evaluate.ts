import type { Check, Code } from './rule.ts'
import { fail, unknown } from './rule.ts'

/** Bit b of a mask is check b: which rules a space fails, and which cannot be told. */
export interface Masks {
  fails: Uint32Array
  unknowns: Uint32Array
  /** Per check, how many of the counted spaces fail it. */
  excludes: Uint32Array
}

export const mostChecks = 32

/**
 * Judges every space by every check, a column at a time; comparisons are written as bits, without a branch.
 * @param counts 1 for the spaces that `excludes` counts
 */
export function evaluate(checks: readonly Check[], counts: Uint8Array): Masks {
  if (checks.length > mostChecks) throw new RangeError(`${checks.length} checks, at most ${mostChecks}`)
  const size = counts.length
  const masks: Masks = {
    fails: new Uint32Array(size),
    unknowns: new Uint32Array(size),
    excludes: new Uint32Array(checks.length),
  }
  for (const [position, check] of checks.entries())
    masks.excludes[position] = mark(masks, check, position, counts)
  return masks
}

/** The loops are written out: called through a function per space they take several times as long. */
function mark({ fails, unknowns }: Masks, check: Check, position: number, counts: Uint8Array): number {
  const size = fails.length
  let excluded = 0
  switch (check.kind) {
    case 'at_least': {
      const { column, bound } = check
      for (let row = 0; row < size; row++) {
        const have = column[row] as number
        const short = Number(have < bound)
        excluded += short & (counts[row] as number)
        fails[row] = (fails[row] as number) | (short << position)
        unknowns[row] = (unknowns[row] as number) | (Number(Number.isNaN(have)) << position)
      }
      return excluded
    }
    case 'at_most': {
      const { column, bound } = check
      for (let row = 0; row < size; row++) {
        const have = column[row] as number
        const over = Number(have > bound)
        excluded += over & (counts[row] as number)
        fails[row] = (fails[row] as number) | (over << position)
        unknowns[row] = (unknowns[row] as number) | (Number(Number.isNaN(have)) << position)
      }
      return excluded
    }
    case 'codes': {
      const { column, verdicts, except } = check
      for (let row = 0; row < size; row++) {
        const verdict = verdicts[column[row] as number] as number
        excluded += verdict & fail & (counts[row] as number)
        fails[row] = (fails[row] as number) | ((verdict & fail) << position)
        unknowns[row] = (unknowns[row] as number) | ((verdict >> 1) << position)
      }
      for (const row of except?.rows ?? []) excluded += set(row, except?.judge(row) ?? unknown)
      return excluded
    }
    case 'each':
      for (let row = 0; row < size; row++) excluded += set(row, check.judge(row))
      return excluded
  }

  /** Puts one verdict in place of what stood there; how many more spaces are excluded. */
  function set(row: number, verdict: Code): number {
    const bit = 1 << position
    const before = ((fails[row] as number) >>> position) & 1
    const after = Number(verdict === fail)
    fails[row] = ((fails[row] as number) & ~bit) | (after << position)
    unknowns[row] = ((unknowns[row] as number) & ~bit) | (Number(verdict === unknown) << position)
    return (after - before) * (counts[row] as number)
  }
}
