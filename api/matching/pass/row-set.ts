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

export const countRows = (set: RowSet): number => countCommon(set, set)

/**
 * How many rows are in both. Eight words are added up as bits, by carry-save adders (Harley and Seal), so that of eight
 * the ones of a single word are counted.
 */
export function countCommon(set: RowSet, other: RowSet): number {
  let [ones, twos, fours, eights] = [0, 0, 0, 0]
  const whole = set.length & ~7
  for (let word = 0; word < whole; word += 8) {
    const a = (set[word] as number) & (other[word] as number)
    const b = (set[word + 1] as number) & (other[word + 1] as number)
    const c = (set[word + 2] as number) & (other[word + 2] as number)
    const d = (set[word + 3] as number) & (other[word + 3] as number)
    const e = (set[word + 4] as number) & (other[word + 4] as number)
    const f = (set[word + 5] as number) & (other[word + 5] as number)
    const g = (set[word + 6] as number) & (other[word + 6] as number)
    const h = (set[word + 7] as number) & (other[word + 7] as number)
    const ab = (a & b) | ((a ^ b) & ones)
    ones ^= a ^ b
    const cd = (c & d) | ((c ^ d) & ones)
    ones ^= c ^ d
    const ef = (e & f) | ((e ^ f) & ones)
    ones ^= e ^ f
    const gh = (g & h) | ((g ^ h) & ones)
    ones ^= g ^ h
    const abcd = (ab & cd) | ((ab ^ cd) & twos)
    twos ^= ab ^ cd
    const efgh = (ef & gh) | ((ef ^ gh) & twos)
    twos ^= ef ^ gh
    eights += countOnes((abcd & efgh) | ((abcd ^ efgh) & fours))
    fours ^= abcd ^ efgh
  }
  let count = 8 * eights + 4 * countOnes(fours) + 2 * countOnes(twos) + countOnes(ones)
  for (let word = whole; word < set.length; word++)
    count += countOnes((set[word] as number) & (other[word] as number))
  return count
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
