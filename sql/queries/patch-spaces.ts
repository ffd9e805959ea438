import { patchColumns, type RowEdits, type Run } from '../columns/patch-columns.ts'
import type { SnapshotRow } from './snapshot.ts'
import { inByteOrder, placeOfId, rowWithId, type Spaces, spaceColumnNames } from './space-columns.ts'

export type SpaceEdits = RowEdits<SnapshotRow>

/**
 * The spaces with what changed of them put in, and which rows that makes others; those of before stay as they are.
 * @param touched ids of the spaces that may have changed
 * @param given those of them that there are now, in any order
 */
export function patchSpaces(
  spaces: Spaces,
  touched: ReadonlySet<string>,
  given: readonly SnapshotRow[],
): { spaces: Spaces; edits: SpaceEdits } {
  const now = new Map(given.map((space) => [space.id, space]))
  const moves: Move[] = []
  let moved = 0
  const rows = new Map<number, SnapshotRow>()
  // In the order of ids, so that what comes and goes before each is known when its turn comes.
  for (const id of [...touched].sort(inByteOrder)) {
    const row = rowWithId(spaces, id)
    const space = now.get(id)
    const before = row ?? placeOfId(spaces, id)
    if (space) rows.set(before + moved, space)
    const by = Number(space !== undefined) - Number(row !== undefined)
    if (by !== 0) moves.push({ before, by })
    moved += by
  }
  const size = spaces.size + moved
  const edits: SpaceEdits = { size, rows, ...(moves.length > 0 && { runs: runsBetween(moves, spaces.size) }) }
  const commitments = new Map(edits.runs ? carriedAlong(spaces.commitments, edits.runs) : spaces.commitments)
  for (const [row, space] of rows) {
    if (space.commitments.length > 0) commitments.set(row, space.commitments)
    else commitments.delete(row)
  }
  return {
    spaces: { size, columns: patchColumns(spaces.columns, spaceColumnNames, edits), commitments },
    edits,
  }
}

/** A row that comes before a row of before (1), or that row going (−1). */
interface Move {
  before: number
  by: number
}

/** @param moves rising */
function runsBetween(moves: readonly Move[], size: number): Run[] {
  const runs: Run[] = []
  let [was, is] = [0, 0]
  for (const { before, by } of [...moves, { before: size, by: 0 }]) {
    const length = before - was
    if (length > 0) runs.push({ was, is, length })
    // Of a row that comes there is nothing to carry along; one that goes is stepped over.
    was = before + Number(by < 0)
    is += length + Number(by > 0)
  }
  return runs
}

/** What hangs on rows, by the rows that they are now. */
function carriedAlong<T>(of: ReadonlyMap<number, T>, runs: readonly Run[]): [number, T][] {
  const rising = [...of].sort(([a], [b]) => a - b)
  const found: [number, T][] = []
  let run = 0
  for (const [row, value] of rising) {
    while (run < runs.length && row >= (runs[run] as Run).was + (runs[run] as Run).length) run++
    const { was, is } = runs[run] ?? { was: Number.POSITIVE_INFINITY, is: 0 }
    if (row >= was) found.push([row - was + is, value])
  }
  return found
}
