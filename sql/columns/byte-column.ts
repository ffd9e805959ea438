import { type Column, type Positions, positionsFor } from './column.ts'

/** Collects one attribute of rows as they come: bytes that were seen before cost a look-up and nothing more. */
export interface ByteColumn<T> {
  /** @param length of the value's bytes; below 0: null */
  put(row: number, from: Uint8Array, start: number, length: number): void
  /** The column of so many rows, trimmed. */
  end(size: number): Column<T | null>
}

/** Up to so many values are kept decoded; more are decoded whenever they are asked for. */
const mostDecoded = 65_536

export function byteColumn<T>(decode: (bytes: Buffer) => T): ByteColumn<T> {
  let positions: Positions = new Uint8Array(1024)
  let limit = 0x100
  let count = 0
  let nullPosition = -1
  /** The bytes of all values, one after the other, and where each ends. */
  let bytes = Buffer.alloc(256)
  let ends = new Uint32Array(64)
  /** Open addressing: position + 1, or 0 where nothing lies. */
  let table = new Uint32Array(256)

  const startOf = (position: number) => (position === 0 ? 0 : (ends[position - 1] as number))
  const isAt = (position: number, from: Uint8Array, start: number, length: number) => {
    const own = startOf(position)
    if ((ends[position] as number) - own !== length || position === nullPosition) return false
    for (let index = 0; index < length; index++) if (bytes[own + index] !== from[start + index]) return false
    return true
  }
  const add = (from: Uint8Array, start: number, length: number): number => {
    const own = startOf(count)
    if (own + length > bytes.length) bytes = Buffer.concat([bytes], (own + length) * 2)
    bytes.set(from.subarray(start, start + length), own)
    if (count === ends.length) {
      const more = new Uint32Array(count * 2)
      more.set(ends)
      ends = more
    }
    ends[count] = own + length
    return count++
  }
  const grow = () => {
    table = new Uint32Array(table.length * 4)
    for (let position = 0; position < count; position++) {
      const own = startOf(position)
      let slot = hashOf(bytes, own, (ends[position] as number) - own) & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      if (position !== nullPosition) table[slot] = position + 1
    }
  }
  const find = (from: Uint8Array, start: number, length: number): number => {
    if (length < 0) {
      if (nullPosition < 0) nullPosition = add(from, start, 0)
      return nullPosition
    }
    let slot = hashOf(from, start, length) & (table.length - 1)
    for (let held = table[slot] as number; held !== 0; held = table[slot] as number) {
      if (isAt(held - 1, from, start, length)) return held - 1
      slot = (slot + 1) & (table.length - 1)
    }
    const position = add(from, start, length)
    table[slot] = position + 1
    if (count * 2 > table.length) grow()
    return position
  }

  return {
    put(row, from, start, length) {
      const position = find(from, start, length)
      if (position >= limit || row >= positions.length) {
        if (position >= limit) limit *= limit
        positions = positionsFor(limit, Math.max(positions.length, row * 2), positions)
      }
      positions[row] = position
    },
    end: (size) =>
      endedColumn(
        positions.slice(0, size),
        Buffer.from(bytes.subarray(0, startOf(count))),
        ends.slice(0, count),
        nullPosition,
        decode,
      ),
  }
}

/** A function of its own, so that what it returns holds on to nothing of the collecting. */
function endedColumn<T>(
  positions: Positions,
  bytes: Buffer,
  ends: Uint32Array,
  nullPosition: number,
  decode: (bytes: Buffer) => T,
): Column<T | null> {
  const read = (position: number) =>
    position === nullPosition
      ? null
      : decode(bytes.subarray(position === 0 ? 0 : ends[position - 1], ends[position]))
  if (ends.length > mostDecoded) return { positions, count: ends.length, value: read }
  const decoded = Array.from(ends, (_, position) => read(position))
  return { positions, count: ends.length, value: (position) => decoded[position] as T | null }
}

/** FNV-1a, its upper half folded in. */
function hashOf(from: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5 ^ length
  for (let index = start; index < start + length; index++)
    hash = Math.imul(hash ^ (from[index] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}
