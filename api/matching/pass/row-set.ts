/**
 * Some of the rows of a snapshot: bit r mod 32 of word ⌊r / 32⌋ is row r. The bits beyond the last row mean nothing; who
 * counts or lists first keeps only the rows that are looked at.
 */
export type RowSet = Int32Array

export const noRows = (size: number): RowSet => new Int32Array(Math.ceil(size / 32))

/** @param flags 0 where the row is not in it */
export function rowSetOf(flags: ArrayLike<number>): RowSet {
  const set = noRows(flags.length)
  for (let row = 0; row < flags.length; row++) if (flags[row] !== 0) addRow(set, row)
  return set
}

// A shift takes its distance mod 32.
export const hasRow = (set: RowSet, row: number): boolean => (((set[row >>> 5] as number) >>> row) & 1) === 1

export function addRow(set: RowSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] as number) | (1 << row)
}

export function dropRow(set: RowSet, row: number): void {
  set[row >>> 5] = (set[row >>> 5] as number) & ~(1 << row)
}

/** Rising. */
export const rowsIn = (set: RowSet): Uint32Array => rowsInBoth(set, set, countRows(set))

/** Rising. @param count how many there are, or the first of them */
export function rowsInBoth(set: RowSet, other: RowSet, count: number): Uint32Array {
  const rows = new Uint32Array(count)
  let end = 0
  for (let word = 0; word < set.length && end < count; word++)
    for (let rest = (set[word] as number) & (other[word] as number); rest !== 0; rest &= rest - 1)
      rows[end++] = word * 32 + 31 - Math.clz32(rest & -rest)
  return rows
}

export function countRows(set: RowSet): number {
  let count = 0
  for (let word = 0; word < set.length; word++) count += countOnes(set[word] as number)
  return count
}

/** How many rows it has in common with each of two others. */
export function countCommon(set: RowSet, one: RowSet, other: RowSet): [withOne: number, withOther: number] {
  let withOne = 0
  let withOther = 0
  for (let word = 0; word < set.length; word++) {
    const rows = set[word] as number
    withOne += countOnes(rows & (one[word] as number))
    withOther += countOnes(rows & (other[word] as number))
  }
  return [withOne, withOther]
}

/** How many bits of a word are 1: summed by twos, by fours, by eights, and the four bytes by one multiplication. */
export function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** The rows that are in both. */
export function both(set: RowSet, other: RowSet): RowSet {
  const rows = set.slice()
  keepOnly(rows, other)
  return rows
}

export function without(set: RowSet, those: RowSet): RowSet {
  const rows = set.slice()
  leaveOut(rows, those)
  return rows
}

export function allBut(set: RowSet): RowSet {
  const rows = new Int32Array(set.length)
  for (let word = 0; word < set.length; word++) rows[word] = ~(set[word] as number)
  return rows
}

// What follows changes its first set.

export function keepOnly(set: RowSet, those: RowSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] as number) & (those[word] as number)
}

export function leaveOut(set: RowSet, those: RowSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] as number) & ~(those[word] as number)
}

export function addAll(set: RowSet, those: RowSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] as number) | (those[word] as number)
}

export function addAllBut(set: RowSet, those: RowSet): void {
  for (let word = 0; word < set.length; word++) set[word] = (set[word] as number) | ~(those[word] as number)
}

/** Where `where` has a row, it is in the set if it is in `those`. */
export function replaceWhere(set: RowSet, where: RowSet, those: RowSet): void {
  for (let word = 0; word < set.length; word++) {
    const mine = set[word] as number
    set[word] = mine ^ ((mine ^ (those[word] as number)) & (where[word] as number))
  }
}
