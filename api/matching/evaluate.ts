import { countBelow } from './columns/number-column.ts'
import { checksPerPlane, type Engine, type Plane } from './pass/engine.ts'
import { slotsOf } from './pass/slots.ts'
import { markUnknown } from './pass/unknowns.ts'
import { type Check, type Exceptions, fail } from './rule.ts'
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
  /** Per check, how many spaces fail it and nothing else. */
  alone: Uint32Array
  /** The rows that fail this check and nothing else, rising. */
  near(position: number): Uint32Array
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
    check.kind === 'codes' && check.except ? [judgeApart(check.except, position, planes)] : [],
  )
  const { few, fewFails, candidates, alone } = fewFailing(planes, engine)
  const unknowns = new Uint32Array(candidates.length)
  for (const [position, check] of checks.entries()) markUnknown(check, position, candidates, unknowns)
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
    alone: alone.slice(0, checks.length),
    near: nearFinder(few, fewFails, alone),
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

/** A loop, since a question that excludes little leaves two rows in three. */
function fewFailing(
  planes: readonly Plane[],
  engine: Engine,
): Pick<Masks, 'few' | 'fewFails' | 'alone' | 'candidates'> {
  const [first, second] = planes
  if (first === undefined) throw new RangeError('no check')
  const few = engine.few(first)
  const fewFails = new Uint32Array(few.length)
  const candidates = new Uint32Array(few.length)
  /** How many masks begin with so many zeros: those of at most one bit are told apart by that. */
  const byZeros = new Uint32Array(mostChecks + 1)
  let found = 0
  let passing = 0
  for (let index = 0; index < few.length; index++) {
    const row = few[index] as number
    const fails = (first[row] as number) | ((second?.[row] ?? 0) << checksPerPlane)
    if ((fails & (fails - 1)) !== 0) continue
    few[found] = row
    fewFails[found++] = fails
    candidates[passing] = row
    passing += Number(fails === 0)
    const zeros = Math.clz32(fails)
    byZeros[zeros] = (byZeros[zeros] as number) + 1
  }
  return {
    few: few.subarray(0, found),
    fewFails: fewFails.subarray(0, found),
    alone: byZeros.slice(0, mostChecks).reverse(),
    candidates: candidates.subarray(0, passing),
  }
}

/** Found when asked for: of many rows, few checks are asked about. */
function nearFinder(few: Uint32Array, fewFails: Uint32Array, alone: Uint32Array): Masks['near'] {
  const known: Uint32Array[] = []
  const find = (position: number) => {
    const rows = new Uint32Array(alone[position] ?? 0)
    const only = (1 << position) >>> 0
    for (let index = 0, found = 0; found < rows.length; index++)
      if (fewFails[index] === only) rows[found++] = few[index] as number
    return rows
  }
  return (position) => {
    known[position] ??= find(position)
    return known[position]
  }
}

/** Rows that one check judges one by one. */
interface JudgedApart {
  position: number
  rows: Uint32Array
}

/** Adds the rows that fail by themselves to those that fail by their code; those that are not looked at have all bits. */
function judgeApart({ rows, judge }: Exceptions, position: number, planes: readonly Plane[]): JudgedApart {
  const plane = planes[Math.floor(position / checksPerPlane)] as Plane
  const bit = 1 << (position % checksPerPlane)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    const fails = plane[row] as number
    if ((fails & bit) === 0 && judge(row) === fail) plane[row] = fails | bit
  }
  return { position, rows }
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
