import { combinationsOf } from '../../../sql/columns/column.ts'
import type { SpaceRow, Spaces } from '../../../sql/queries/space-columns.ts'
import { buildNumberColumn, type Codes, type NumberColumn, unknownCode } from './number-column.ts'

/** Attributes that something is worked out of together, once for each combination that occurs and not for each space. */
export interface Combined<Row> {
  combinations: readonly Row[]
  /** What each combination has, written for every row that has the combination. */
  spread<Into extends Codes>(into: Into, of: ArrayLike<number>): Into
  number(of: (row: Row) => number | null): NumberColumn
  /** Null: unknown. */
  code(of: (row: Row) => number | boolean | null): Uint16Array
}

export function combined<Name extends keyof SpaceRow>(
  { columns, size }: Spaces,
  names: readonly Name[],
): Combined<Pick<SpaceRow, Name>> {
  const { positions, combinations } = combinationsOf(columns, names)
  const spread = <Into extends Codes>(into: Into, of: ArrayLike<number>) => {
    for (let row = 0; row < into.length; row++) into[row] = of[positions[row] as number] as number
    return into
  }
  return {
    combinations,
    spread,
    number: (of) => buildNumberColumn(combinations.map(of), positions),
    code: (of) =>
      spread(
        new Uint16Array(size),
        combinations.map((row) => Number(of(row) ?? unknownCode)),
      ),
  }
}
