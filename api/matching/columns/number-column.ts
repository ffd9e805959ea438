/** What a code stands for when nobody knows the value. */
export const unknownCode = 0xffff

/**
 * So many classes have a code; what they are classes of is refused beyond, since a rule would judge by another class.
 * @throws RangeError
 */
export function checkClasses(count: number, of: string): void {
  if (count > unknownCode) throw new RangeError(`${count} classes of ${of}; ${unknownCode} at most`)
}

/** Ranks are two bytes where they fit below the unknown code, four where a column has more distinct values. */
export type Codes = Uint16Array | Uint32Array

/** What stands for a value that nobody knows: all its bits are 1. */
export const unknownCodeOf = (codes: Codes): number =>
  codes instanceof Uint32Array ? 0xffff_ffff : unknownCode

/**
 * One number of every space, as its rank among the values that occur: comparing codes is comparing values, exactly,
 * and a bound becomes a range of codes.
 */
export interface NumberColumn {
  /** A code that is no position in `values` is unknown. */
  codes: Codes
  /** Every value that occurs, rising. */
  values: Float64Array
  /** NaN where unknown. */
  at(row: number): number
}

export function numberColumn(codes: Codes, values: Float64Array): NumberColumn {
  const known = values.length
  return {
    codes,
    values,
    // Compared first: to read beyond the end would cost several times as much.
    at(row) {
      const code = codes[row] as number
      return code < known ? (values[code] as number) : Number.NaN
    },
  }
}

/**
 * @param of null where unknown
 * @param positions for each row which of `of` is its own
 */
export function buildNumberColumn(
  of: readonly (number | null)[],
  positions: ArrayLike<number>,
): NumberColumn {
  // Zero has one code, whatever its sign.
  const values = Float64Array.from(new Set(of.flatMap((value) => (value === null ? [] : [value + 0])))).sort()
  const ranks = new Map(Array.from(values, (value, rank) => [value, rank]))
  const codes = codesFor(values.length, positions.length)
  const none = unknownCodeOf(codes)
  const rankOf = Uint32Array.from(of, (value) => (value === null ? none : (ranks.get(value) ?? none)))
  for (let row = 0; row < codes.length; row++) codes[row] = rankOf[positions[row] as number] as number
  return numberColumn(codes, values)
}

/** For each of so many rows one, among so many values. */
export const codesFor = (values: number, size: number): Codes =>
  values > unknownCode ? new Uint32Array(size) : new Uint16Array(size)

/** How many of the rising values lie below the bound, or, with `orAt`, below or at it. */
export function countBelow(values: ArrayLike<number>, bound: number, orAt: boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = values[middle] as number
    if (value < bound || (orAt && value === bound)) low = middle + 1
    else high = middle
  }
  return low
}
