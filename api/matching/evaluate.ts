import { countBelow } from './columns/number-column.ts'
import { checksPerPlane, type Engine, type Plane } from './pass/engine.ts'
import { slotsOf } from './pass/slots.ts'
import { markToldUnknown, markUnknown } from './pass/unknowns.ts'
import { type Check, type Exceptions, fail } from './rule.ts'
import type { Looked } from './snapshot-columns.ts'

/** A mask has a bit for each check: bit b for check b. */
export const mostChecks = 2 * checksPerPlane

/** What all checks say of all spaces that are looked at. */
export interface Masks {
  evaluated: number
  /** Per check, how many spaces fail it. */
  excludes: Uint32Array
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
  const candidates = passing(planes, engine)
  const unknowns = new Uint32Array(candidates.length)
  for (const [position, check] of checks.entries()) markUnknown(check, position, candidates, unknowns)
  for (const { position, told } of judgedApart) markToldUnknown(told, position, candidates, unknowns)
  const counts = planes.map(engine.count)
  // What follows is kept with the masks, and what each row was told is not.
  const oneByOne = judgedApart.map(({ position, rows: of }) => ({ position, rows: of }))
  // The planes are the engine's, until its next sweep.
  const kept = planes.map((plane) => plane.slice())
  const alone = kept.length === 1 && counts[0] ? counts[0].alone : countAlone(kept)
  let apart: Apart[] | undefined
  return {
    evaluated: count,
    // The spaces that are not looked at have all bits.
    excludes: Uint32Array.from(counts.flatMap(({ fails }) => [...fails]))
      .slice(0, checks.length)
      .map((fails) => fails - (rows.length - count)),
    alone: alone.slice(0, checks.length),
    near: nearFinder(kept, alone),
    candidates,
    unknowns,
    unknownsOf: (row) => {
      const place = countBelow(candidates, row, false)
      return candidates[place] === row ? (unknowns[place] as number) : 0
    },
    failsOf: failsOf.bind(null, kept),
    apart: () => {
      apart ??= apartOf(oneByOne, rows, kept)
      return apart
    },
  }
}

/** The checks that one space fails. */
const failsOf = (planes: readonly Plane[], row: number): number =>
  (planes[0]?.[row] ?? 0) | ((planes[1]?.[row] ?? 0) << checksPerPlane)

/** The rows that fail nothing in any plane, rising. */
function passing([first, second]: readonly Plane[], engine: Engine): Uint32Array {
  if (first === undefined) throw new RangeError('no check')
  const rows = engine.passing(first)
  return second === undefined ? rows : rows.filter((row) => second[row] === 0)
}

/** Of the only check that the mask names its position; of another mask `mostChecks`. Without a branch, since nobody can guess. */
function onlyOf(fails: number): number {
  const isOne = Number(fails !== 0) & Number((fails & (fails - 1)) === 0)
  return mostChecks - isOne * (1 + Math.clz32(fails))
}

/** What an engine counts of one plane, over two. */
function countAlone(planes: readonly Plane[]): Uint32Array {
  const counts = new Uint32Array(mostChecks + 1)
  const size = planes[0]?.length ?? 0
  for (let row = 0; row < size; row++) {
    const only = onlyOf(failsOf(planes, row))
    counts[only] = (counts[only] as number) + 1
  }
  return counts.subarray(0, mostChecks)
}

/** Found for all checks together, and when the first is asked for. */
function nearFinder(planes: readonly Plane[], alone: Uint32Array): Masks['near'] {
  let known: Uint32Array[] | undefined
  const find = () => {
    const next = new Uint32Array(mostChecks + 1)
    for (const [position, count] of alone.entries()) next[position + 1] = (next[position] as number) + count
    next.fill(next[alone.length] as number, alone.length)
    const starts = next.slice()
    // One more, where the rows go that belong nowhere.
    const rows = new Uint32Array((next[mostChecks] as number) + 1)
    const size = planes[0]?.length ?? 0
    for (let row = 0; row < size; row++) {
      const only = onlyOf(failsOf(planes, row))
      const place = next[only] as number
      rows[place] = row
      next[only] = place + Number(only !== mostChecks)
    }
    return Array.from(alone, (_, position) => rows.subarray(starts[position], starts[position + 1]))
  }
  return (position) => {
    known ??= find()
    return known[position] ?? new Uint32Array()
  }
}

/** Rows that one check judges one by one. */
interface JudgedApart {
  position: number
  rows: Uint32Array
  /** For each row of the snapshot its verdict and 1; 0 where the code says it. */
  told: Uint8Array
}

/** Adds the rows that fail by themselves to those that fail by their code; those that are not looked at have all bits. */
function judgeApart({ rows, judge }: Exceptions, position: number, planes: readonly Plane[]): JudgedApart {
  const plane = planes[Math.floor(position / checksPerPlane)] as Plane
  const bit = 1 << (position % checksPerPlane)
  const told = new Uint8Array(plane.length)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number
    const fails = plane[row] as number
    if ((fails & bit) !== 0) continue
    const verdict = judge(row)
    told[row] = verdict + 1
    if (verdict === fail) plane[row] = fails | bit
  }
  return { position, rows, told }
}

function apartOf(
  judged: readonly Omit<JudgedApart, 'told'>[],
  looked: Uint16Array,
  planes: readonly Plane[],
): Apart[] {
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
