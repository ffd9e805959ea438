import { checksPerPlane, type Engine, type Plane } from './pass/engine.ts'
import { type Slot, slotsOf } from './pass/slots.ts'
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
  /** By row, the checks that cannot be told; only filled in for rows that fail none. */
  unknowns: Uint32Array
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
    slots.slice(number * checksPerPlane, (number + 1) * checksPerPlane).flatMap(({ fails }) => fails)
  const planes = [engine.sweep(inPlane(0), rows, 0)]
  if (checks.length > checksPerPlane) planes.push(engine.sweep(inPlane(1), rows, 1))
  const judgedApart = checks.flatMap((check, position) =>
    check.kind === 'codes' && check.except ? [judgeApart(check.except, position, rows, planes)] : [],
  )
  const few = fewFailing(planes, engine)
  const fewFails = few.map((row) => failsOf(planes, row))
  const candidates = few.filter((_, index) => fewFails[index] === 0)
  const unknowns = new Uint32Array(rows.length)
  for (const { unknowns: open } of slots) for (const slot of open) markRows(slot, candidates, unknowns)
  for (const apart of judgedApart) markApart(apart, planes, unknowns)
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
    unknowns,
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

function fewFailing(planes: readonly Plane[], engine: Engine): Uint32Array {
  const [first, second] = planes
  if (first === undefined) return new Uint32Array()
  const rows = engine.few(first)
  if (second === undefined) return rows
  return rows.filter((row) => {
    const fails = failsOf(planes, row)
    return (fails & (fails - 1)) === 0
  })
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

/** Sets the slot's bit for those of the rows that lie in it. */
function markRows({ column, low, span, position }: Slot, rows: Uint32Array, masks: Uint32Array): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    const isIn = Number(((column[row] as number) - low) >>> 0 <= span)
    masks[row] = (masks[row] as number) | (isIn << position)
  }
}

/** The same for rows that are judged one by one. */
function markApart(
  { position, rows, codes }: JudgedApart,
  planes: readonly Plane[],
  masks: Uint32Array,
): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    if (failsOf(planes, row) === 0)
      masks[row] =
        ((masks[row] as number) & ~(1 << position)) | (Number(codes[index] === unknown) << position)
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
