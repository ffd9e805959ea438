import { byteColumn } from './byte-column.ts'
import type { Columns } from './column.ts'
import type { Decoders } from './decoders.ts'

/** Length of the signature and the flags; the length of the header's extension follows. */
const headerBytes = 15

/**
 * Rows in COPY's binary format (PostgreSQL manual, COPY, Binary Format) as columns, in the order in which they come.
 * @param decoders one for each column of the query, in its order
 * @throws RangeError where the rows have other columns, or end too soon
 */
export async function readCopy<Row>(
  chunks: AsyncIterable<Uint8Array>,
  decoders: Decoders<Row>,
): Promise<{ size: number; columns: Columns<Row> }> {
  const names = Object.keys(decoders) as (keyof Row)[]
  const builders = names.map((name) => byteColumn<unknown>(decoders[name]))
  let size = 0
  let rest: Uint8Array = new Uint8Array(0)
  let isBegun = false
  let isEnded = false
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    let at = 0
    if (!isBegun && bytes.length >= headerBytes + 4) {
      at = headerBytes + 4 + view.getInt32(headerBytes)
      isBegun = true
    }
    while (isBegun && !isEnded) {
      const next = putRow(bytes, view, at)
      if (next === undefined) break
      at = next
    }
    rest = bytes.subarray(at)
  }
  if (!isEnded) throw new RangeError('the rows end too soon')
  const columns = Object.fromEntries(names.map((name, index) => [name, builders[index]?.end(size)]))
  return { size, columns: columns as Columns<Row> }

  /** Where the next row begins; undefined where this one is not there to its end, and will be put again. */
  function putRow(bytes: Uint8Array, view: DataView, start: number): number | undefined {
    const end = bytes.length
    if (start + 2 > end) return undefined
    const fields = view.getInt16(start)
    isEnded = fields === -1
    if (isEnded) return undefined
    if (fields !== builders.length) throw new RangeError(`${fields} columns in place of ${builders.length}`)
    let at = start + 2
    for (const builder of builders) {
      if (at + 4 > end) return undefined
      const length = view.getInt32(at)
      at += 4
      if (at + Math.max(0, length) > end) return undefined
      builder.put(size, bytes, at, length)
      at += Math.max(0, length)
    }
    size++
    return at
  }
}
