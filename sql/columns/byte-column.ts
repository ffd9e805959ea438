import { type Column, type Positions, positionsFor } from './column.ts'

/** Where in a batch of bytes the values of one attribute lie, one for each row. */
export interface Fields {
  bytes: Uint8Array
  rows: number
  starts: Int32Array
  /** Of the bytes; below 0: null. */
  lengths: Int32Array
}

/** Collects one attribute of rows as they come: bytes that were seen before cost a look-up and nothing more. */
export interface ByteColumn<T> {
  put(fields: Fields): void
  /** The rows in the byte order of their values; undefined where they came in it. No value comes twice, and none is null. */
  order(): Uint32Array | undefined
  /** The column, trimmed. */
  end(): Column<T | null>
}

/** Up to so many values are kept decoded; more are decoded whenever they are asked for. */
const mostDecoded = 65_536

/** @param isKey whether no value comes twice, so that none need be looked for */
export function byteColumn<T>(decode: (bytes: Buffer) => T, isKey: boolean): ByteColumn<T> {
  let positions: Positions = new Uint8Array(1024)
  let limit = 0x100
  let size = 0
  let count = 0
  let nullPosition = -1
  /** The bytes of all values, one after the other, and where each ends. */
  let bytes = Buffer.alloc(256)
  let ends = new Uint32Array(64)
  /** What each is told by beside its length: one, four or eight bytes are those bytes, others are mixed. */
  let lows = new Int32Array(64)
  let highs = new Int32Array(64)
  /** Open addressing: position + 1, or 0 where nothing lies. */
  let table = new Uint32Array(256)

  const startOf = (position: number) => (position === 0 ? 0 : (ends[position - 1] as number))
  const isAt = (position: number, from: Uint8Array, start: number, length: number) => {
    const own = startOf(position)
    if ((ends[position] as number) - own !== length) return false
    for (let index = 0; index < length; index++) if (bytes[own + index] !== from[start + index]) return false
    return true
  }
  const add = (from: Uint8Array, start: number, length: number, low: number, high: number): number => {
    const own = startOf(count)
    if (own + length > bytes.length) bytes = Buffer.concat([bytes], (own + length) * 2)
    for (let index = 0; index < length; index++) bytes[own + index] = from[start + index] as number
    if (count === ends.length) {
      ends = longer(ends, new Uint32Array(count * 2))
      if (!isKey) {
        lows = longer(lows, new Int32Array(count * 2))
        highs = longer(highs, new Int32Array(count * 2))
      }
    }
    ends[count] = own + length
    if (!isKey) {
      lows[count] = low
      highs[count] = high
    }
    if (count >= limit) {
      limit *= limit
      positions = positionsFor(limit, positions.length, positions)
    }
    return count++
  }
  const grow = () => {
    table = new Uint32Array(table.length * 4)
    for (let position = 0; position < count; position++) {
      if (position === nullPosition) continue
      const length = (ends[position] as number) - startOf(position)
      let slot = slotOf(lows[position] as number, highs[position] as number, length, table.length)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = position + 1
    }
  }
  /** Looks for a value that is not the one before it. */
  const find = (from: Uint8Array, start: number, length: number, low: number, high: number): number => {
    let slot = slotOf(low, high, length, table.length)
    for (let held = table[slot] as number; held !== 0; held = table[slot] as number) {
      const position = held - 1
      if (
        lows[position] === low &&
        highs[position] === high &&
        (length === 8 || isAt(position, from, start, length))
      )
        return position
      slot = (slot + 1) & (table.length - 1)
    }
    const position = add(from, start, length, low, high)
    table[slot] = position + 1
    if (count * 2 > table.length) grow()
    return position
  }

  /** As a sort has it: below 0 where the first value comes first. */
  const compare = (one: number, other: number): number => {
    const [start, otherStart] = [startOf(one), startOf(other)]
    const length = (ends[one] as number) - start
    const otherLength = (ends[other] as number) - otherStart
    for (let index = 0; index < length && index < otherLength; index++) {
      const difference = (bytes[start + index] as number) - (bytes[otherStart + index] as number)
      if (difference !== 0) return difference
    }
    return length - otherLength
  }
  return {
    put({ bytes: from, rows, starts, lengths }) {
      if (size + rows > positions.length)
        positions = positionsFor(limit, Math.max(size + rows, positions.length * 2), positions)
      let last = -1
      let lastLow = 0
      let lastHigh = 0
      let lastLength = -2
      for (let row = 0; row < rows; row++) {
        const length = lengths[row] as number
        const start = starts[row] as number
        let low = 0
        let high = 0
        const isTold = length === 8 || length === 4 || length === 1 || length <= 0
        if (length === 8) {
          low = word(from, start)
          high = word(from, start + 4)
        } else if (length === 4) low = word(from, start)
        else if (length === 1) low = from[start] as number
        else
          for (let index = 0; index < length; index++) {
            low = Math.imul(low ^ (from[start + index] as number), 0x01000193)
            high = (Math.imul(high, 31) + (from[start + index] as number)) | 0
          }
        const isLast = length === lastLength && low === lastLow && high === lastHigh
        if (!isLast || !(isTold || isAt(last, from, start, length))) {
          if (isKey) last = add(from, start, length, 0, 0)
          else if (length >= 0) last = find(from, start, length, low, high)
          else {
            if (nullPosition < 0) nullPosition = add(from, start, 0, 0, 0)
            last = nullPosition
          }
          lastLow = low
          lastHigh = high
          lastLength = length
        }
        positions[size + row] = last
      }
      size += rows
    },
    order() {
      let row = 1
      while (row < size && compare(row - 1, row) < 0) row++
      if (row >= size) return undefined
      // This sort is quick with rows of which most are in order.
      return Uint32Array.from(Array.from({ length: size }, (_, each) => each).sort(compare))
    },
    end: () =>
      endedColumn(
        positions.slice(0, size),
        Buffer.from(bytes.subarray(0, startOf(count))),
        ends.slice(0, count),
        nullPosition,
        decode,
      ),
  }
}

function longer<Numbers extends Uint32Array | Int32Array>(old: Numbers, more: Numbers): Numbers {
  more.set(old)
  return more
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

const word = (from: Uint8Array, at: number): number =>
  (from[at] as number) |
  ((from[at + 1] as number) << 8) |
  ((from[at + 2] as number) << 16) |
  ((from[at + 3] as number) << 24)

/** @param slots a power of two */
function slotOf(low: number, high: number, length: number, slots: number): number {
  let hash = Math.imul(low ^ length, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) & (slots - 1)
}
