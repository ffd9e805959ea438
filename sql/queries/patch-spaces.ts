import { patchColumns } from '../columns/patch-columns.ts'
import type { SnapshotRow } from './snapshot.ts'
import { inByteOrder, placeOfId, rowWithId, type Spaces, spaceColumnNames } from './space-columns.ts'

/**
 * The spaces with what changed of them put in; those of before stay as they are.
 * @param touched ids of the spaces that may have changed
 * @param given those of them that there are now, in any order
 */
export function patchSpaces(
  spaces: Spaces,
  touched: ReadonlySet<string>,
  given: readonly SnapshotRow[],
): Spaces {
  const now = new Map(given.map((space) => [space.id, space]))
  const gone: number[] = []
  const come: number[] = []
  const rows = new Map<number, SnapshotRow>()
  // In the order of ids, so that what comes and goes before each is known when its turn comes.
  for (const id of [...touched].sort(inByteOrder)) {
    const row = rowWithId(spaces, id)
    const space = now.get(id)
    if (space) rows.set((row ?? placeOfId(spaces, id)) - gone.length + come.length, space)
    if (row === undefined && space) come.push(placeOfId(spaces, id))
    if (row !== undefined && !space) gone.push(row)
  }
  const isMoved = gone.length + come.length > 0
  const from = isMoved ? rowsBefore(spaces.size, new Set(gone), come) : undefined
  const size = from?.length ?? spaces.size
  const commitments = new Map(
    from === undefined ? spaces.commitments : movedTo(from, spaces.commitments, new Set(rows.keys())),
  )
  for (const [row, space] of rows) {
    if (space.commitments.length > 0) commitments.set(row, space.commitments)
    else commitments.delete(row)
  }
  const edits = { size, rows, ...(from && { from }) }
  return { size, columns: patchColumns(spaces.columns, spaceColumnNames, edits), commitments }
}

/**
 * For each row of now the one that it was.
 * @param come before which rows new ones come, rising; theirs is 0
 */
function rowsBefore(size: number, gone: ReadonlySet<number>, come: readonly number[]): Uint32Array {
  const from = new Uint32Array(size - gone.size + come.length)
  let [row, next] = [0, 0]
  for (let before = 0; before <= size; before++) {
    for (; come[next] === before; next++) row++
    if (before < size && !gone.has(before)) from[row++] = before
  }
  return from
}

function movedTo<T>(
  from: Uint32Array,
  of: ReadonlyMap<number, T>,
  isNew: ReadonlySet<number>,
): [number, T][] {
  const found: [number, T][] = []
  for (const [row, before] of from.entries()) {
    const value = isNew.has(row) ? undefined : of.get(before)
    if (value !== undefined) found.push([row, value])
  }
  return found
}
