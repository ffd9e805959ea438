import { checksPerPlane, type Engine, type Plane } from './pass/engine.ts'
import { type Slot, slotsOf } from './pass/slots.ts'
import { type Check, fail, unknown } from './rule.ts'
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
  apart: Apart[]
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
  const judgedApart = checks.map((check, position) => judgeApart(check, position, rows, planes))
  const few = fewFailing(planes, engine)
  const fewFails = few.map((row) => failsOf(planes, row))
  const candidates = few.filter((_, index) => fewFails[index] === 0)
  const unknowns = new Uint32Array(rows.length)
  for (const { unknowns: open } of slots) for (const slot of open) markRows(slot, candidates, unknowns)
  for (const [position, codes] of judgedApart.entries())
    markApart(checks[position], position, codes, unknowns)
  // The planes are the engine's, until its next sweep.
  const kept = planes.map((plane) => plane.slice())
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
    apart: apartOf(checks, rows, planes),
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

/** Puts the verdicts on single rows in place of what the sweep said; returns them in the order of those rows. */
function judgeApart(
  check: Check,
  position: number,
  looked: Uint16Array,
  planes: readonly Plane[],
): Uint8Array {
  const except = check.kind === 'codes' ? check.except : undefined
  const plane = planes[Math.floor(position / checksPerPlane)]
  const codes = new Uint8Array(except?.rows.length ?? 0)
  if (except === undefined || plane === undefined) return codes
  const bit = 1 << (position % checksPerPlane)
  for (const [index, row] of except.rows.entries()) {
    if (looked[row] === 0) continue
    const code = except.judge(row)
    codes[index] = code
    plane[row] = code === fail ? (plane[row] as number) | bit : (plane[row] as number) & ~bit
  }
  return codes
}

/** Sets the slot's bit for those of the rows that lie in it. */
function markRows({ column, low, span, position }: Slot, rows: Uint32Array, masks: Uint32Array): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    const isIn = Number(((column[row] as number) - low) >>> 0 <= span)
    masks[row] = (masks[row] as number) | (isIn << position)
  }
}

function markApart(check: Check | undefined, position: number, codes: Uint8Array, masks: Uint32Array): void {
  if (check?.kind !== 'codes') return
  for (const [index, row] of (check.except?.rows ?? []).entries())
    masks[row] = ((masks[row] as number) & ~(1 << position)) | (Number(codes[index] === unknown) << position)
}

function apartOf(checks: readonly Check[], looked: Uint16Array, planes: readonly Plane[]): Apart[] {
  const excepts = checks.flatMap((check) => (check.kind === 'codes' && check.except ? [check.except] : []))
  const oneByOne = checks.reduce(
    (mask, check, position) =>
      mask | (Number(check.kind === 'codes' && check.except !== undefined) << position),
    0,
  )
  const apart: Apart[] = []
  const told = new Uint8Array(looked.length)
  for (const { rows } of excepts)
    for (const row of rows) {
      const fails = failsOf(planes, row)
      const others = fails & ~oneByOne
      if (looked[row] === 1 && told[row] === 0 && (others & (others - 1)) === 0) apart.push({ row, fails })
      told[row] = 1
    }
  return apart
}
