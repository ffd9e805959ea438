import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { InventoryPictureTable } from '../../sql/tables.ts'
import type { Snapshot } from '../matching/snapshot.ts'

/** The whole inventory as matched, packed: a line of JSON for the reference rows, then one per space. */
export async function pictureOf(snapshot: Snapshot): Promise<InventoryPictureTable> {
  const hash = createHash('sha256')
  function* lines() {
    for (let row = -1; row < snapshot.size; row++) {
      const line = `${JSON.stringify(row < 0 ? snapshot.reference : snapshot.space(row))}\n`
      hash.update(line)
      yield line
    }
  }
  const bytes = await pipeline(lines, createGzip(), buffer)
  return { digest: hash.digest('hex'), bytes }
}

export async function readPicture(bytes: Uint8Array): Promise<Loaded> {
  const text = await promisify(gunzip)(bytes)
  const [reference, ...spaces] = parseLines(text)
  return { ...(reference as Snapshot['reference']), spaces: spaces as SnapshotRow[] }
}

/** Line by line, since all of it may be longer than any text can be. */
function parseLines(text: Buffer): unknown[] {
  const values: unknown[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    values.push(JSON.parse(text.toString('utf8', start, end)))
    start = end + 1
  }
  return values
}

/**
 * What the running service reads of an inventory and a picture of an older release does not say, as `list` or
 * `list.field`. Where there is anything, that picture cannot be matched: the rules would take what is missing for a value.
 */
export function missingFrom(picture: Loaded, current: Snapshot): string[] {
  const then: Record<string, unknown> = { ...picture }
  const now = { ...current.reference, spaces: current.size > 0 ? [current.space(0)] : [] }
  return Object.entries(now).flatMap(([list, rows]) => {
    if (!(list in then)) return [list]
    const known = fieldsOf(then[list])
    if (known.length === 0) return []
    return fieldsOf(rows).flatMap((field) => (known.includes(field) ? [] : [`${list}.${field}`]))
  })
}

/** Of the first row; none where there is no row. */
const fieldsOf = (rows: unknown): string[] =>
  Array.isArray(rows) && rows.length > 0 ? Object.keys(rows[0]) : []
