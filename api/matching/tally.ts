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
  /** Per hard rule, the rows that fail it and nothing else. */
  near: number[][]
}

export function tally({ masks, hard }: JudgedActivity, counts: Uint8Array): Tally {
  const { fails, unknowns, excludes } = masks
  const candidates: number[] = []
  const near = hard.map((): number[] => [])
  let evaluated = 0
  let fits = 0
  for (let row = 0; row < fails.length; row++) {
    if (counts[row] === 0) continue
    evaluated++
    const failed = fails[row] as number
    if (failed === 0) {
      fits += Number(unknowns[row] === 0)
      candidates.push(row)
    } else if ((failed & (failed - 1)) === 0) near[31 - Math.clz32(failed)]?.push(row)
  }
  return {
    evaluated,
    fits,
    toConfirm: candidates.length - fits,
    fails: evaluated - candidates.length,
    excludes,
    alone: Uint32Array.from(near, ({ length }) => length),
    candidates,
    near,
  }
}
