import type { Spaces } from '../../../sql/queries/space-columns.ts'
import { isHold } from '../free-area.ts'

/** What is committed of the spaces, as columns: those of one space lie one after the other. */
export interface CommitmentColumns {
  /** Rows with any, rising; few among many. */
  rows: Uint32Array
  /** For each row where its own begin; where they end the next row's begin. */
  starts: Uint32Array
  areaM2: Float64Array
  /** First day, and the day after the last, as instants; without an end infinite. */
  from: Float64Array
  to: Float64Array
  /** Instants; infinite where it does not expire. */
  expiresAt: Float64Array
  /** 1 for a hold or a reservation, else 0. */
  isHold: Uint8Array
}

export function commitmentColumns({ size, commitments }: Spaces): CommitmentColumns {
  const rows = Uint32Array.from(commitments.keys()).sort()
  const all = [...rows].flatMap((row) => commitments.get(row) ?? [])
  const starts = new Uint32Array(size + 1)
  for (const [row, { length }] of commitments) starts[row + 1] = length
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number)
  return {
    rows,
    starts,
    areaM2: Float64Array.from(all, ({ areaM2 }) => areaM2),
    from: Float64Array.from(all, ({ from }) => Date.parse(from)),
    to: Float64Array.from(all, ({ to }) => instantOr(to)),
    expiresAt: Float64Array.from(all, ({ expiresAt }) => instantOr(expiresAt)),
    isHold: Uint8Array.from(all, (commitment) => Number(isHold(commitment))),
  }
}

const instantOr = (time: string | null): number =>
  time === null ? Number.POSITIVE_INFINITY : Date.parse(time)

export const isCommitted = ({ starts }: CommitmentColumns, row: number): boolean =>
  (starts[row] as number) < (starts[row + 1] as number)

/** What counts of the commitments: from a day on, those in force now; both as instants. */
export interface Counted {
  from: number
  now: number
  /** False: leases, sales and occupations alone. */
  withHolds: boolean
}

/** What surely takes of a space from the day it is needed on. */
export const firmFrom = ({ neededBy, now }: { neededBy: string; now: Date }): Counted => ({
  from: Date.parse(neededBy),
  now: now.getTime(),
  withHolds: false,
})

/** The same as `peakTakenM2` of the row's commitments, over columns, since a match asks it of every committed space. */
export function peakOfRowM2(columns: CommitmentColumns, row: number, counted: Counted): number {
  const { starts, areaM2, from } = columns
  const first = starts[row] as number
  const end = starts[row + 1] as number
  let peakM2 = 0
  for (let at = first; at < end; at++) {
    const day = Math.max(from[at] as number, counted.from)
    if (!takesOn(columns, at, day, counted)) continue
    // Most have one.
    if (end - first === 1) return areaM2[at] as number
    let totalM2 = 0
    for (let other = first; other < end; other++)
      if (takesOn(columns, other, day, counted)) totalM2 += areaM2[other] as number
    peakM2 = Math.max(peakM2, totalM2)
  }
  return peakM2
}

const takesOn = (
  { from, to, expiresAt, isHold }: CommitmentColumns,
  at: number,
  day: number,
  { now, withHolds }: Counted,
): boolean =>
  (to[at] as number) > day &&
  (from[at] as number) <= day &&
  (expiresAt[at] as number) > now &&
  (withHolds || isHold[at] === 0)
