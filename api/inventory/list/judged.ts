import type { SpaceFilter } from '../../contract.ts'
import { hasRow, type RowSet } from '../../matching/pass/row-set.ts'
import { fail, unknown } from '../../matching/rule.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import type { Condition } from './conditions.ts'

export type Certainty = NonNullable<SpaceFilter['certainty']>

/** Every condition against every space: a bit of the masks is the position of a condition. */
export interface Judged {
  conditions: readonly Condition[]
  /** The rows that the list is of. */
  looked: RowSet
  failed: Uint32Array
  /** What nobody knows. */
  open: Uint32Array
}

/** @param illustrative false: the published lots in place of their breakdown */
export function judge(
  { withBreakdown, publishedOnly, size }: Snapshot,
  conditions: readonly Condition[],
  illustrative: boolean,
): Judged {
  const failed = new Uint32Array(size)
  const open = new Uint32Array(size)
  for (const [position, { verdicts }] of conditions.entries()) {
    const bit = 1 << position
    for (let row = 0; row < size; row++) {
      const code = verdicts[row]
      if (code === fail) failed[row] = (failed[row] as number) | bit
      else if (code === unknown) open[row] = (open[row] as number) | bit
    }
  }
  return { conditions, looked: (illustrative ? withBreakdown : publishedOnly).rows, failed, open }
}

/**
 * The rows that fail nothing, rising.
 * @param aside conditions that are left out, by their bits
 */
export function notFailing({ looked, failed }: Judged, aside = 0): Uint32Array {
  const rows = new Uint32Array(failed.length)
  let count = 0
  // Every row is written and a failing one is written over: a branch would be taken for a toss-up.
  for (let row = 0; row < failed.length; row++) {
    rows[count] = row
    count += Number(hasRow(looked, row) && ((failed[row] as number) & ~aside) === 0)
  }
  return rows.subarray(0, count)
}

/** The bits of those conditions. */
export const bitsOf = (
  conditions: readonly Condition[],
  isMeant: (condition: Condition) => boolean,
): number =>
  conditions.reduce((bits, condition, position) => bits | (Number(isMeant(condition)) << position), 0)

export const isOfCertainty = (open: number, certainty: Certainty): boolean =>
  certainty === 'all' || (open === 0) === (certainty === 'match')

/** The attributes that the conditions ask for and nobody knows. */
export const openAttributes = ({ conditions }: Judged, open: number): string[] =>
  conditions.flatMap(({ attribute }, position) => ((open >> position) & 1 ? [attribute] : []))
