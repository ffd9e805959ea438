import type { JudgedActivity } from './judged.ts'

/** What the masks of one activity say, counted over the evaluated spaces. */
export interface Tally {
  evaluated: number
  /** Pass everything with nothing unknown; pass everything known; fail something. */
  fits: number
  toConfirm: number
  fails: number
  /** Per hard rule: how many fail it, and how many fail nothing else. */
  excludes: Uint32Array
  alone: Uint32Array
  /** Rows that fail nothing, in the order of ids. */
  candidates: number[]
  /** Rows that fail exactly one rule, with its position. */
  near: { row: number; position: number }[]
}

export function tally({ masks, hard }: JudgedActivity, counts: Uint8Array): Tally {
  const { fails, unknowns } = masks
  const sum: Tally = {
    evaluated: 0,
    fits: 0,
    toConfirm: 0,
    fails: 0,
    excludes: new Uint32Array(hard.length),
    alone: new Uint32Array(hard.length),
    candidates: [],
    near: [],
  }
  for (let row = 0; row < fails.length; row++) {
    if (counts[row] === 0) continue
    sum.evaluated++
    const failed = fails[row] as number
    if (failed === 0) {
      if (unknowns[row] === 0) sum.fits++
      else sum.toConfirm++
      sum.candidates.push(row)
      continue
    }
    sum.fails++
    for (let rest = failed; rest !== 0; rest &= rest - 1) {
      const position = 31 - Math.clz32(rest & -rest)
      sum.excludes[position] = (sum.excludes[position] as number) + 1
    }
    if ((failed & (failed - 1)) === 0) {
      const position = 31 - Math.clz32(failed)
      sum.alone[position] = (sum.alone[position] as number) + 1
      sum.near.push({ row, position })
    }
  }
  return sum
}
