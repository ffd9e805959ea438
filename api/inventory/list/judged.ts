import type { SpaceFilter } from '../../contract.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import type { Condition } from './conditions.ts'
import { verdictCodes } from './verdict.ts'

export type Certainty = NonNullable<SpaceFilter['certainty']>

/** Every condition against every space: a bit of the masks is the position of a condition. */
export interface Judged {
  conditions: readonly Condition[]
  /** 1 for the rows that the list is of, else 0. */
  looked: Uint16Array
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
  for (const [position, { verdicts }] of conditions.entries())
    for (let row = 0; row < size; row++) {
      const code = verdicts[row] as number
      failed[row] = (failed[row] as number) | (Number(code === verdictCodes.fails) << position)
      open[row] = (open[row] as number) | (Number(code === verdictCodes.open) << position)
    }
  return { conditions, looked: (illustrative ? withBreakdown : publishedOnly).rows, failed, open }
}

/**
 * Calls back for every row that fails nothing.
 * @param aside conditions that are left out, by their bits
 * @param take told also what is open of the row
 */
export function forEachNotFailing(
  { looked, failed, open }: Judged,
  aside: number,
  take: (row: number, open: number) => void,
): void {
  for (let row = 0; row < failed.length; row++)
    if (looked[row] === 1 && ((failed[row] as number) & ~aside) === 0)
      take(row, (open[row] as number) & ~aside)
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
