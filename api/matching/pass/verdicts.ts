import { countBelow } from '../columns/number-column.ts'
import { type Check, type Code, type Exceptions, fail, unknown } from '../rule.ts'
import type { Looked } from '../snapshot-columns.ts'
import { type Run, rowsWithCodes } from './digits.ts'
import { addRow, dropRow, hasRow, noRows, type RowSet, without } from './row-set.ts'

/** What one check says of every row that is looked at; of others nothing that counts. */
export interface Verdicts {
  fails: RowSet
  /** Nobody can tell. */
  open: RowSet
}

/** What is looked at one by one, few among many, is put right after the rest. */
export function verdictsOf(check: Check, { rows: looked, size }: Looked): Verdicts {
  switch (check.kind) {
    case 'at_least':
    case 'at_most': {
      const { values, codes } = check.column
      const isLeast = check.kind === 'at_least'
      const edge = countBelow(values, check.bound, !isLeast)
      const run: Run = isLeast ? [0, edge] : [edge, values.length]
      return { fails: rowsWithCodes(codes, [run], false), open: rowsWithCodes(codes, [], true) }
    }
    case 'codes': {
      const { column, verdicts, except } = check
      const said = {
        fails: rowsWithCodes(column, runsOf(verdicts, fail), false),
        open: rowsWithCodes(column, runsOf(verdicts, unknown), true),
      }
      return except ? judgedApart(except, looked, said) : said
    }
    case 'each': {
      const said = { fails: noRows(size), open: noRows(size) }
      for (let row = 0; row < size; row++) say(said, row, check.judge(row))
      return said
    }
  }
}

/** The codes of one verdict; those beyond the table are unknown. */
function runsOf(verdicts: Uint8Array, wanted: Code): Run[] {
  const runs: Run[] = []
  for (let code = 0; code <= verdicts.length; code++) {
    if ((verdicts[code] ?? unknown) !== wanted) continue
    const end = code === verdicts.length ? Number.POSITIVE_INFINITY : code + 1
    const last = runs.at(-1)
    if (last?.[1] === code) runs[runs.length - 1] = [last[0], end]
    else runs.push([code, end])
  }
  return runs
}

function judgedApart({ rows, judge }: Exceptions, looked: RowSet, { fails, open }: Verdicts): Verdicts {
  const said = { fails: fails.slice(), open: open.slice() }
  const asked = without(looked, fails)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    if (!hasRow(asked, row)) continue
    dropRow(said.open, row)
    say(said, row, judge(row))
  }
  return said
}

function say({ fails, open }: Verdicts, row: number, verdict: Code): void {
  if (verdict === fail) addRow(fails, row)
  else if (verdict === unknown) addRow(open, row)
}

/** Whether two checks say the same of every row that neither looks at by itself. */
export function sayAlike(a: Check, b: Check): boolean {
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
