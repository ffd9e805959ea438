import { type ByteColumn, byteColumn } from './byte-column.ts'
import type { Columns, Positions } from './column.ts'
import type { Decoders } from './decoders.ts'

/** Length of the signature and the flags; the length of the header's extension follows. */
const headerBytes = 15
/** So many bytes stay in a cache while one column after the other is read out of them. */
const batchBytes = 131_072

/** Takes rows in pieces, cut anywhere. */
export interface CopyReader<Row> {
  put(piece: Uint8Array): void
  /** @throws RangeError where the rows ended too soon */
  end(): { size: number; columns: Columns<Row> }
}

/**
 * Rows in COPY's binary format (PostgreSQL manual, COPY, Binary Format) as columns.
 * @param decoders one for each column of the query, in its order
 * @param key a column of which no value comes twice: the rows are put in its byte order; absent: they stay as they come
 * @throws RangeError where the rows have other columns
 */
export function copyReader<Row>(decoders: Decoders<Row>, key?: keyof Row): CopyReader<Row> {
  const names = Object.keys(decoders) as (keyof Row)[]
  const builders: ByteColumn<unknown>[] = names.map((name) =>
    byteColumn<unknown>(decoders[name], name === key),
  )
  const width = builders.length
  const mostRows = Math.ceil(batchBytes / (2 + 4 * width))
  const starts = builders.map(() => new Int32Array(mostRows))
  const lengths = builders.map(() => new Int32Array(mostRows))
  let batch = new Uint8Array(batchBytes)
  let filled = 0
  let size = 0
  let isBegun = false
  let isEnded = false

  return {
    put(piece) {
      if (piece.length > batch.length - filled) makeRoom(piece.length)
      batch.set(piece, filled)
      filled += piece.length
    },
    end() {
      readBatch()
      if (!isEnded) throw new RangeError('the rows end too soon')
      const order = key === undefined ? undefined : builders[names.indexOf(key)]?.order()
      const columns = Object.fromEntries(
        names.map((name, index) => {
          const column = (builders[index] as ByteColumn<unknown>).end()
          return [name, order ? { ...column, positions: reordered(column.positions, order) } : column]
        }),
      )
      return { size, columns: columns as Columns<Row> }
    },
  }

  function makeRoom(length: number): void {
    readBatch()
    if (filled + length <= batch.length) return
    const longer = new Uint8Array((filled + length) * 2)
    longer.set(batch.subarray(0, filled))
    batch = longer
  }

  /** Takes all whole rows out of the batch. */
  function readBatch(): void {
    let at = 0
    if (!isBegun && filled >= headerBytes + 4) {
      at = headerBytes + 4 + int32(batch, headerBytes)
      isBegun = true
    }
    while (isBegun && !isEnded) {
      let rows = 0
      for (; rows < mostRows; rows++) {
        const next = findFields(at, rows)
        if (next < 0) break
        at = next
      }
      if (rows === 0) break
      for (let index = 0; index < width; index++)
        (builders[index] as ByteColumn<unknown>).put({
          bytes: batch,
          rows,
          starts: starts[index] as Int32Array,
          lengths: lengths[index] as Int32Array,
        })
      size += rows
    }
    batch.copyWithin(0, at, filled)
    filled -= at
  }

  /** Where the next row begins; below 0 where this one is not there to its end. */
  function findFields(start: number, row: number): number {
    if (start + 2 > filled) return -1
    const fields = (((batch[start] as number) << 24) >> 16) | (batch[start + 1] as number)
    isEnded = fields === -1
    if (isEnded) return -1
    if (fields !== width) throw new RangeError(`${fields} columns in place of ${width}`)
    let at = start + 2
    for (let index = 0; index < width; index++) {
      if (at + 4 > filled) return -1
      const length = int32(batch, at)
      at += 4
      ;(starts[index] as Int32Array)[row] = at
      ;(lengths[index] as Int32Array)[row] = length
      if (length > 0) at += length
    }
    return at > filled ? -1 : at
  }
}

function reordered(positions: Positions, order: Uint32Array): Positions {
  const moved = positions.slice()
  for (let row = 0; row < order.length; row++) moved[row] = positions[order[row] as number] as number
  return moved
}

/** Big-endian. */
const int32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number)
