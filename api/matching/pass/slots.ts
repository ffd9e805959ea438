import { countBelow, unknownCode } from '../columns/number-column.ts'
import { type Check, type Code, fail, judge, unknown } from '../rule.ts'

/** The rows whose code lies in a range of one column. A code below `low` wraps around to a large number, so one compare does. */
export interface Slot {
  column: Uint16Array
  low: number
  /** Last code of the range − first. */
  span: number
  /** Position of the check that it belongs to. */
  position: number
}

/** What the sweep reads of one check: where it fails, and where nobody can tell. Ranges of one check never overlap. */
export interface CheckSlots {
  fails: Slot[]
  unknowns: Slot[]
}

const mostRuns = 6

/** A bound becomes the range of codes on its wrong side; a table of verdicts becomes the runs of equal verdicts in it. */
export function slotsOf(check: Check, position: number, size: number): CheckSlots {
  switch (check.kind) {
    case 'at_least':
    case 'at_most': {
      const { values, codes } = check.column
      const isLeast = check.kind === 'at_least'
      const edge = countBelow(values, check.bound, !isLeast)
      const [first, end] = isLeast ? [0, edge] : [edge, values.length]
      // Ranks that take four bytes are compared here and swept as verdicts.
      if (codes instanceof Uint32Array) {
        const verdicts = new Uint16Array(size)
        for (let row = 0; row < size; row++) {
          const code = codes[row] as number
          verdicts[row] = code >= values.length ? unknown : Number(code >= first && code < end)
        }
        return verdictSlots(verdicts, position)
      }
      return {
        fails: rangeOf(codes, first, end, position),
        unknowns: rangeOf(codes, values.length, unknownCode + 1, position),
      }
    }
    case 'codes': {
      const { column, verdicts } = check
      const fails = runsOf(verdicts, fail, verdicts.length)
      const unknowns = runsOf(verdicts, unknown, unknownCode + 1)
      // Beyond a few runs it is cheaper to look every code up once.
      if (fails.length > mostRuns || unknowns.length > mostRuns) {
        const found = new Uint16Array(size)
        for (let row = 0; row < size; row++) found[row] = verdicts[column[row] as number] ?? unknown
        return verdictSlots(found, position)
      }
      return {
        fails: fails.flatMap(([first, end]) => rangeOf(column, first, end, position)),
        unknowns: unknowns.flatMap(([first, end]) => rangeOf(column, first, end, position)),
      }
    }
    case 'each': {
      const verdicts = new Uint16Array(size)
      for (let row = 0; row < size; row++) verdicts[row] = judge(check, row)
      return verdictSlots(verdicts, position)
    }
  }
}

const verdictSlots = (column: Uint16Array, position: number): CheckSlots => ({
  fails: rangeOf(column, fail, fail + 1, position),
  unknowns: rangeOf(column, unknown, unknown + 1, position),
})

const rangeOf = (column: Uint16Array, first: number, end: number, position: number): Slot[] =>
  first < end ? [{ column, low: first, span: end - first - 1, position }] : []

/** Runs of one verdict, each as its first code and the code after its last; what the table does not name is unknown. */
function runsOf(verdicts: Uint8Array, wanted: Code, end: number): [first: number, end: number][] {
  const runs: [number, number][] = []
  for (let code = 0; code < verdicts.length; code++) {
    if (verdicts[code] !== wanted) continue
    const last = runs.at(-1)
    if (last?.[1] === code) last[1] = code + 1
    else runs.push([code, code + 1])
  }
  const last = runs.at(-1)
  if (end > verdicts.length)
    if (last?.[1] === verdicts.length) last[1] = end
    else runs.push([verdicts.length, end])
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
