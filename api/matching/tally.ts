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

export function tally({ masks, hard }: JudgedActivity): Tally {
  const { evaluated, excludes, few, fewFails, unknowns } = masks
  const candidates: number[] = []
  const near = hard.map((): number[] => [])
  let fits = 0
  for (let index = 0; index < few.length; index++) {
    const row = few[index] as number
    const failed = fewFails[index] as number
    if (failed === 0) {
      fits += Number(unknowns[row] === 0)
      candidates.push(row)
    } else near[31 - Math.clz32(failed)]?.push(row)
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
