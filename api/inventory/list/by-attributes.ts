import { combinationsOf, rowOf } from '../../../sql/columns/column.ts'
import type { SnapshotCommitment } from '../../../sql/queries/snapshot.ts'
import type { SpaceRow } from '../../../sql/queries/space-columns.ts'
import { keeper, perSnapshot } from '../../matching/keeper.ts'
import type { Snapshot } from '../../matching/snapshot.ts'

/** Lists ask for some ten choices of attributes together. */
const mostChoices = 32

/** To find which combinations occur among a million spaces takes longer than to answer a list from them. */
const combinationsIn = perSnapshot(({ spaces }) => {
  const keep = keeper<ReturnType<typeof combinationsOf<SpaceRow, keyof SpaceRow>>>(mostChoices)
  return (names: readonly (keyof SpaceRow)[]) =>
    keep(names.join(), () => combinationsOf(spaces.columns, names))
})

/**
 * A number for every row that follows from some of its attributes, worked out once for each combination that occurs.
 * @param into one entry for each row
 */
export function byAttributes<
  Name extends keyof SpaceRow,
  Into extends Uint8Array | Uint16Array | Float64Array,
>(snapshot: Snapshot, into: Into, names: readonly Name[], of: (row: Pick<SpaceRow, Name>) => number): Into {
  const { positions, combinations } = combinationsIn(snapshot)(names)
  // Of one type, so that the loop need not look at what it reads: a plain list takes half as long again.
  const values = Float64Array.from(combinations, of)
  for (let row = 0; row < into.length; row++) into[row] = values[positions[row] as number] as number
  return into
}

/** The same for those rows alone of which something is committed, which are few. */
export function byCommitments<Name extends keyof SpaceRow>(
  { spaces, commitments }: Snapshot,
  into: Uint8Array | Float64Array,
  names: readonly Name[],
  of: (row: Pick<SpaceRow, Name>, commitments: readonly SnapshotCommitment[]) => number,
): void {
  for (const row of commitments.rows)
    into[row] = of(rowOf(spaces.columns, names, row), spaces.commitments.get(row) ?? [])
}
