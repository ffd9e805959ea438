/** Positions, in as few bytes as they need. */
export type Positions = Uint8Array | Uint16Array | Uint32Array

/** One attribute of every row: the values that occur, each once, and for each row the position of its own. */
export interface Column<T> {
  positions: Positions
  /** How many values occur. */
  count: number
  /** @param position below `count` */
  value(position: number): T
}

export type Columns<Row> = { readonly [Name in keyof Row]: Column<Row[Name]> }

/** An array of so many positions below a limit, with the old ones in it. */
export function positionsFor(limit: number, length: number, old: ArrayLike<number> = []): Positions {
  const positions =
    limit <= 0x100
      ? new Uint8Array(length)
      : limit <= 0x1_0000
        ? new Uint16Array(length)
        : new Uint32Array(length)
  positions.set(old)
  return positions
}

/** The column of what is worked out for each row. Lists and objects that read alike are one value. */
export function columnOf<T>(size: number, of: (row: number) => T): Column<T> {
  const known = new Map<unknown, number>()
  const values: T[] = []
  const each = new Uint32Array(size)
  for (let row = 0; row < size; row++) {
    const value = of(row)
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
    let position = known.get(key)
    if (position === undefined) {
      position = values.length
      known.set(key, position)
      values.push(value)
    }
    each[row] = position
  }
  return {
    positions: positionsFor(values.length, size, each),
    count: values.length,
    value: (position) => values[position] as T,
  }
}

/** What some attributes have together: every combination that occurs, and for each row the position of its own. */
export function combinationsOf<Row, Name extends keyof Row>(
  columns: Columns<Row>,
  names: readonly Name[],
): { positions: Positions; combinations: Pick<Row, Name>[] } {
  const [first, ...others] = names.map((name) => columns[name])
  if (first === undefined) return { positions: new Uint8Array(0), combinations: [] }
  let { positions } = first
  let rows = firstRows(first)
  for (const { positions: next, count } of others) {
    const known = new Map<number, number>()
    const both = new Uint32Array(next.length)
    rows = []
    for (let row = 0; row < next.length; row++) {
      const key = (positions[row] as number) * count + (next[row] as number)
      let position = known.get(key)
      if (position === undefined) {
        position = rows.length
        known.set(key, position)
        rows.push(row)
      }
      both[row] = position
    }
    positions = both
  }
  return { positions, combinations: rows.map((row) => rowOf(columns, names, row)) }
}

/** The attributes of one row. */
export function rowOf<Row, Name extends keyof Row>(
  columns: Columns<Row>,
  names: readonly Name[],
  row: number,
): Pick<Row, Name> {
  const found = {} as Pick<Row, Name>
  for (const name of names) {
    const { positions, value } = columns[name]
    found[name] = value(positions[row] as number)
  }
  return found
}

/** For each value, the first row that has it. */
function firstRows({ positions, count }: Column<unknown>): number[] {
  const rows = new Array<number>(count)
  for (let row = positions.length - 1; row >= 0; row--) rows[positions[row] as number] = row
  return rows
}
