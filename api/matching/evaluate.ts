import {
  addRow,
  both,
  countCommon,
  hasRow,
  noRows,
  type RowSet,
  rowsIn,
  rowsInBoth,
  without,
} from './pass/row-set.ts'
import { verdictsOf } from './pass/verdicts.ts'
import type { Check } from './rule.ts'
import type { Looked } from './snapshot-columns.ts'

/** A mask has a bit for each check: bit b for check b. */
export const mostChecks = 32

/** What all checks say of all spaces that are looked at. */
export interface Masks {
  evaluated: number
  /** Per check, how many spaces fail it. */
  excludes: Uint32Array
  /** Per check, how many spaces fail it and nothing else. */
  alone: Uint32Array
  /** The rows that fail this check and nothing else, rising: all, or the first so many. */
  near(position: number, most?: number): Uint32Array
  /** Rows that fail none, rising. */
  candidates: Uint32Array
  /** Of the candidates those of which some check cannot be told. */
  open: RowSet
  /** The checks that cannot be told of a row. */
  unknownsOf(row: number): number
  /** The checks that a row fails, however many. */
  failsOf(row: number): number
  /** The rows that fail exactly two checks, rising. */
  failingTwo(): Uint32Array
  /** The rows that fail none of these checks, rising. */
  notFailing(checks: number): Uint32Array
  /** Rows that some check judges one by one, and that fail at most one other check. */
  apart(): Apart[]
}

export interface Apart {
  row: number
  fails: number
}

/** Judges every space by every check: for each check the rows that fail it, and of those sets how many a row is in. */
export function evaluate(checks: readonly Check[], looked: Looked): Masks {
  if (checks.length > mostChecks) throw new RangeError(`${checks.length} checks, at most ${mostChecks}`)
  const verdicts = checks.map((check) => verdictsOf(check, looked))
  const fails = verdicts.map((each) => each.fails)
  const opens = verdicts.map((each) => each.open)
  const { one, two } = inAtLeast(fails, looked)
  const passing = without(looked.rows, one)
  const single = both(without(one, two), looked.rows)
  const alone = Uint32Array.from(fails, (rows) => countCommon(rows, single))
  const failsOf = (row: number) => maskOf(fails, row)
  let apart: Apart[] | undefined
  return {
    evaluated: looked.count,
    excludes: Uint32Array.from(fails, (rows) => countCommon(rows, looked.rows)),
    alone,
    near: (position, most = looked.size) =>
      rowsInBoth(fails[position] ?? noRows(looked.size), single, Math.min(most, alone[position] ?? 0)),
    candidates: rowsIn(passing),
    open: both(passing, unionOf(opens, looked)),
    unknownsOf: (row) => maskOf(opens, row),
    failsOf,
    failingTwo: () => rowsIn(both(looked.rows, inExactlyTwo(fails, looked))),
    notFailing: (mask) => {
      const meant = fails.filter((_, position) => ((mask >>> position) & 1) === 1)
      return rowsIn(without(looked.rows, unionOf(meant, looked)))
    },
    apart() {
      apart ??= Array.from(rowsApart(checks, fails, looked), (row) => ({ row, fails: failsOf(row) }))
      return apart
    },
  }
}

/** By position of the sets that have the row. */
function maskOf(sets: readonly RowSet[], row: number): number {
  let mask = 0
  for (let position = 0; position < sets.length; position++)
    mask |= Number(hasRow(sets[position] as RowSet, row)) << position
  return mask
}

/** The rows that are in one of the sets or more, and those that are in two or more. */
function inAtLeast(sets: readonly RowSet[], { size }: Looked) {
  const [one, two] = [noRows(size), noRows(size)]
  for (const [a, b, c, d] of byFours(sets, noRows(size)))
    for (let word = 0; word < one.length; word++) {
      const first = a[word] as number
      const second = b[word] as number
      const third = c[word] as number
      const fourth = d[word] as number
      const before = one[word] as number
      const upToFirst = before | first
      const upToSecond = upToFirst | second
      const upToThird = upToSecond | third
      one[word] = upToThird | fourth
      two[word] =
        (two[word] as number) |
        (before & first) |
        (upToFirst & second) |
        (upToSecond & third) |
        (upToThird & fourth)
    }
  return { one, two }
}

function inExactlyTwo(sets: readonly RowSet[], looked: Looked): RowSet {
  const [one, two, three] = [noRows(looked.size), noRows(looked.size), noRows(looked.size)]
  for (const set of sets)
    for (let word = 0; word < set.length; word++) {
      const rows = set[word] as number
      const once = one[word] as number
      const twice = two[word] as number
      three[word] = (three[word] as number) | (twice & rows)
      two[word] = twice | (once & rows)
      one[word] = once | rows
    }
  return without(two, three)
}

function unionOf(sets: readonly RowSet[], { size }: Looked): RowSet {
  const union = noRows(size)
  for (const [a, b, c, d] of byFours(sets, union))
    for (let word = 0; word < union.length; word++)
      union[word] =
        (union[word] as number) |
        (a[word] as number) |
        (b[word] as number) |
        (c[word] as number) |
        (d[word] as number)
  return union
}

type Four = [RowSet, RowSet, RowSet, RowSet]

/** Four are read at a time, so that what they come to is written once for four. */
const byFours = (sets: readonly RowSet[], none: RowSet): Four[] =>
  sets.flatMap((first, index): Four[] => {
    const [second = none, third = none, fourth = none] = sets.slice(index + 1)
    return index % 4 === 0 ? [[first, second, third, fourth]] : []
  })

function rowsApart(checks: readonly Check[], fails: readonly RowSet[], looked: Looked): Uint32Array {
  const apart = noRows(looked.size)
  const others: RowSet[] = []
  for (const [position, check] of checks.entries()) {
    const except = check.kind === 'codes' ? check.except : undefined
    for (const row of except?.rows ?? []) addRow(apart, row)
    if (except === undefined) others.push(fails[position] as RowSet)
  }
  return rowsIn(without(both(apart, looked.rows), inAtLeast(others, looked).two))
}
