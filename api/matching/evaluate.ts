import { countBelow } from './columns/number-column.ts'
import { checksPerPlane, type Engine, type Plane } from './pass/engine.ts'
import { slotsOf } from './pass/slots.ts'
import { markUnknown } from './pass/unknowns.ts'
import { type Check, type Exceptions, fail, unknown } from './rule.ts'
import type { Looked } from './snapshot-columns.ts'

/** A mask has a bit for each check: bit b for check b. */
export const mostChecks = 2 * checksPerPlane

/** What all checks say of all spaces that are looked at. */
export interface Masks {
  evaluated: number
  /** Per check, how many spaces fail it. */
  excludes: Uint32Array
  /** Rows that fail at most one check, rising, and beside each the checks that it fails. */
  few: Uint32Array
  fewFails: Uint32Array
  /** Rows that fail none, rising. */
  candidates: Uint32Array
  /** Beside each candidate the checks that cannot be told. */
  unknowns: Uint32Array
  /** The checks that cannot be told of a candidate; of another row none. */
  unknownsOf(row: number): number
  /** The checks that a space fails, however many. */
  failsOf(row: number): number
  /** Rows that some check judges one by one, and that fail at most one other check. */
  apart(): Apart[]
}

export interface Apart {
  row: number
  fails: number
}

/**
 * Judges every space by every check in one pass over the columns; what has to be looked at one by one, few among
 * many, is put right after it. What is unknown is only told where the answer needs it.
 */
export function evaluate(checks: readonly Check[], { rows, count, engine }: Looked): Masks {
  if (checks.length > mostChecks) throw new RangeError(`${checks.length} checks, at most ${mostChecks}`)
  const slots = checks.map((check, position) => slotsOf(check, position, rows.length))
  const inPlane = (number: number) =>
    slots.slice(number * checksPerPlane, (number + 1) * checksPerPlane).flat()
  const planes = [engine.sweep(inPlane(0), rows, 0)]
  if (checks.length > checksPerPlane) planes.push(engine.sweep(inPlane(1), rows, 1))
  const judgedApart = checks.flatMap((check, position) =>
    check.kind === 'codes' && check.except ? [judgeApart(check.except, position, rows, planes)] : [],
  )
  const { few, fewFails, candidates } = fewFailing(planes, engine)
  const unknowns = new Uint32Array(candidates.length)
  for (const [position, check] of checks.entries()) markUnknown(check, position, candidates, unknowns)
  for (const apart of judgedApart) markApart(apart, candidates, unknowns)
  // The planes are the engine's, until its next sweep.
  const kept = planes.map((plane) => plane.slice())
  let apart: Apart[] | undefined
  return {
    evaluated: count,
    // The spaces that are not looked at have all bits.
    excludes: Uint32Array.from(planes.flatMap((plane) => [...engine.count(plane)]))
      .slice(0, checks.length)
      .map((fails) => fails - (rows.length - count)),
    few,
    fewFails,
    candidates,
    unknowns,
    unknownsOf: (row) => {
      const place = countBelow(candidates, row, false)
      return candidates[place] === row ? (unknowns[place] as number) : 0
    },
    failsOf: failsOf.bind(null, kept),
    apart: () => {
      apart ??= apartOf(judgedApart, rows, kept)
      return apart
    },
  }
}

/** The checks that one space fails. */
const failsOf = (planes: readonly Plane[], row: number): number =>
  (planes[0]?.[row] ?? 0) | ((planes[1]?.[row] ?? 0) << checksPerPlane)

/** Loops, since a question that excludes little leaves a row in two. */
function fewFailing(
  planes: readonly Plane[],
  engine: Engine,
): Pick<Masks, 'few' | 'fewFails' | 'candidates'> {
  const [first, second] = planes
  if (first === undefined) throw new RangeError('no check')
  const few = engine.few(first)
  const fewFails = new Uint32Array(few.length)
  const candidates = new Uint32Array(few.length)
  let found = 0
  let passing = 0
  for (let index = 0; index < few.length; index++) {
    const row = few[index] as number
    const fails = (first[row] as number) | ((second?.[row] ?? 0) << checksPerPlane)
    if ((fails & (fails - 1)) !== 0) continue
    few[found] = row
    fewFails[found++] = fails
    if (fails === 0) candidates[passing++] = row
  }
  return {
    few: few.subarray(0, found),
    fewFails: fewFails.subarray(0, found),
    candidates: candidates.subarray(0, passing),
  }
}

/** What one check says of the rows that it judges one by one, in their order. */
interface JudgedApart {
  position: number
  rows: Uint32Array
  codes: Uint8Array
}

/** Puts the verdicts on single rows in place of what the sweep said. */
function judgeApart(
  { rows, judge }: Exceptions,
  position: number,
  looked: Uint16Array,
  planes: readonly Plane[],
): JudgedApart {
  const plane = planes[Math.floor(position / checksPerPlane)] as Plane
  const bit = 1 << (position % checksPerPlane)
  const codes = new Uint8Array(rows.length)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    if (looked[row] === 0) continue
    const code = judge(row)
    codes[index] = code
    plane[row] = code === fail ? (plane[row] as number) | bit : (plane[row] as number) & ~bit
  }
  return { position, rows, codes }
}

/** Puts the bit right of rows that are judged one by one. */
function markApart(
  { position, rows, codes }: JudgedApart,
  candidates: Uint32Array,
  masks: Uint32Array,
): void {
  let place = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    // Rows of several classes of zoning rise class by class.
    if (index > 0 && row < (rows[index - 1] as number)) place = 0
    while (place < candidates.length && (candidates[place] as number) < row) place++
    if (candidates[place] === row)
      masks[place] =
        ((masks[place] as number) & ~(1 << position)) | (Number(codes[index] === unknown) << position)
  }
}

function apartOf(judged: readonly JudgedApart[], looked: Uint16Array, planes: readonly Plane[]): Apart[] {
  const oneByOne = judged.reduce((mask, { position }) => mask | (1 << position), 0)
  const apart: Apart[] = []
  const told = new Uint8Array(looked.length)
  for (const { rows } of judged)
    for (const row of rows) {
      const fails = failsOf(planes, row)
      const others = fails & ~oneByOne
      if (looked[row] === 1 && told[row] === 0 && (others & (others - 1)) === 0) apart.push({ row, fails })
      told[row] = 1
    }
  return apart
}
