import { countBelow } from '../columns/number-column.ts'
import { type Check, fail, unknown } from '../rule.ts'

/** The rows whose code lies in a range of one column. A code below `low` wraps around to a large number, so one compare does. */
export interface Slot {
  column: Uint16Array
  low: number
  /** Last code of the range − first. */
  span: number
  /** Position of the check that it belongs to. */
  position: number
}

/** A run more costs the sweep a tenth of what it costs to look every code up. */
const mostRuns = 12

/**
 * Where a check fails. A bound becomes the range of codes on its wrong side; a table of verdicts becomes the runs of
 * those that fail. Ranges of one check never overlap.
 */
export function slotsOf(check: Check, position: number, size: number): Slot[] {
  switch (check.kind) {
    case 'at_least':
    case 'at_most': {
      const { values, codes } = check.column
      const isLeast = check.kind === 'at_least'
      const edge = countBelow(values, check.bound, !isLeast)
      const [first, end] = isLeast ? [0, edge] : [edge, values.length]
      if (codes instanceof Uint16Array) return rangeOf(codes, first, end, position)
      // Ranks that take four bytes are compared here and swept as verdicts.
      const verdicts = new Uint16Array(size)
      for (let row = 0; row < size; row++) {
        const code = codes[row] as number
        verdicts[row] = Number(code >= first && code < end)
      }
      return rangeOf(verdicts, fail, fail + 1, position)
    }
    case 'codes': {
      const { column, verdicts } = check
      const runs = failingRuns(verdicts)
      if (runs.length <= mostRuns)
        return runs.flatMap(([first, end]) => rangeOf(column, first, end, position))
      // Beyond a few runs it is cheaper to look every code up once.
      const found = new Uint16Array(size)
      for (let row = 0; row < size; row++) found[row] = verdicts[column[row] as number] ?? unknown
      return rangeOf(found, fail, fail + 1, position)
    }
    case 'each': {
      const verdicts = new Uint16Array(size)
      for (let row = 0; row < size; row++) verdicts[row] = check.judge(row)
      return rangeOf(verdicts, fail, fail + 1, position)
    }
  }
}

const rangeOf = (column: Uint16Array, first: number, end: number, position: number): Slot[] =>
  first < end ? [{ column, low: first, span: end - first - 1, position }] : []

/** Each as its first code and the code after its last. */
function failingRuns(verdicts: Uint8Array): [first: number, end: number][] {
  const runs: [number, number][] = []
  for (let code = 0; code < verdicts.length; code++) {
    if (verdicts[code] !== fail) continue
    const last = runs.at(-1)
    if (last?.[1] === code) last[1] = code + 1
    else runs.push([code, code + 1])
  }
  return runs
}

/** Whether two checks say the same of every row that neither looks at by itself. */
export function sweepsAlike(a: Check, b: Check): boolean {
  if (a.kind === 'codes' && b.kind === 'codes')
    return (
      a.column === b.column &&
      sameItems(a.verdicts, b.verdicts) &&
      sameItems(a.except?.rows ?? [], b.except?.rows ?? [])
    )
  if (a.kind === 'each' || b.kind === 'each' || a.kind === 'codes' || b.kind === 'codes') return false
  return a.kind === b.kind && a.column === b.column && a.bound === b.bound
}

const sameItems = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}
