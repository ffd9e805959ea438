import { type Codes, unknownCodeOf } from '../columns/number-column.ts'
import {
  addAll,
  addAllBut,
  addRow,
  allBut,
  keepOnly,
  leaveOut,
  noRows,
  type RowSet,
  replaceWhere,
} from './row-set.ts'

/**
 * A column of codes by its binary digits: each is the set of the rows that have a 1 there. Whether codes lie in a range
 * is then told of 32 rows by one or two operations on words for each digit (Li and Patel, BitWeaving, SIGMOD 2013).
 */
interface Digits {
  /** No row has this code or one above it, but for what is unknown. */
  end: number
  /** From the ones upwards. */
  digits: readonly RowSet[]
  /** The rows whose code is unknown; all their digits are 1. */
  unknown: RowSet
}

/** Codes from the first to before the end. */
export type Run = readonly [first: number, end: number]

// Columns of a snapshot never change, so each is taken apart once, when the first question reads it.
const known = new WeakMap<Codes, Digits>()

function digitsOf(codes: Codes): Digits {
  const before = known.get(codes)
  if (before) return before
  const none = unknownCodeOf(codes)
  const unknown = noRows(codes.length)
  let end = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code === none) addRow(unknown, row)
    else if (code >= end) end = code + 1
  }
  const count = end === 0 ? 0 : 32 - Math.clz32(end - 1)
  const found = { end, digits: Array.from({ length: count }, (_, digit) => onesOf(codes, digit)), unknown }
  known.set(codes, found)
  return found
}

function onesOf(codes: Codes, digit: number): RowSet {
  const ones = noRows(codes.length)
  for (let word = 0; word < ones.length; word++) {
    const end = Math.min(codes.length, (word + 1) * 32)
    let bits = 0
    for (let row = word * 32; row < end; row++) bits |= (((codes[row] as number) >>> digit) & 1) << row
    ones[word] = bits
  }
  return ones
}

/**
 * The rows whose code lies in one of the runs. Not to be changed.
 * @param runs rising, with a gap between any two
 * @param withUnknown whether the rows of unknown code are among them too
 */
export function rowsWithCodes(codes: Codes, runs: readonly Run[], withUnknown: boolean): RowSet {
  const { end: occurring, digits, unknown } = digitsOf(codes)
  const codeCount = 2 ** digits.length
  // A run to the very end takes fewer operations, and what does not occur may be in it.
  const wanted = runs
    .filter(([first]) => first < occurring)
    .map(([first, end]): Run => [first, end >= occurring ? codeCount : end])
  /** How much of so many codes is in a run. */
  const share = (from: number, count: number): 'none' | 'all' | 'some' => {
    const run = wanted.find(([, end]) => end > from)
    if (run === undefined || run[0] >= from + count) return 'none'
    return run[0] <= from && run[1] >= from + count ? 'all' : 'some'
  }
  const whole = share(0, codeCount)
  if (whole === 'none') return withUnknown ? unknown : noRows(codes.length)
  const rows = whole === 'all' ? noRows(codes.length).fill(-1) : within(digits.length - 1, 0)
  const hasLast = share(codeCount - 1, 1) === 'all'
  if (hasLast && !withUnknown) leaveOut(rows, unknown)
  if (!hasLast && withUnknown) addAll(rows, unknown)
  return rows

  /** The rows in a run by this digit and those below it, where the digits above are those of `from`. */
  function within(digit: number, from: number): RowSet {
    const ones = digits[digit] as RowSet
    const half = 2 ** digit
    const [low, high] = [share(from, half), share(from + half, half)]
    if (low !== 'some' && high !== 'some') return high === 'all' ? ones.slice() : allBut(ones)
    const rows = within(digit - 1, low === 'some' ? from : from + half)
    if (low === 'some' && high === 'some') replaceWhere(rows, ones, within(digit - 1, from + half))
    else if (low === 'none') keepOnly(rows, ones)
    else if (high === 'none') leaveOut(rows, ones)
    else if (high === 'all') addAll(rows, ones)
    else addAllBut(rows, ones)
    return rows
  }
}
