/** Positions, in as few bytes as they need. */
export type Positions = Uint8Array | Uint16Array | Uint32Array

/** Values by their position. */
export interface Values<T> {
  count: number
  /** @param position below `count` */
  value(position: number): T
}

/**
 * One attribute of every row: for each row the position of its value. Among the values of a column that was patched
 * there may be some that no row has any more, or that stand there twice.
 */
export interface Column<T> extends Values<T> {
  positions: Positions
  /** Values that were put over those that were read. */
  over?: { of: Values<T>; values: readonly T[] }
}

/** What one row has. */
export const valueAt = <T>({ positions, value }: Column<T>, row: number): T => value(positions[row] as number)

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

/** What is one value: lists and objects that read alike are. */
export const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value

/** The column of what is worked out for each row. */
export function columnOf<T>(size: number, of: (row: number) => T): Column<T> {
  const known = new Map<unknown, number>()
  const values: T[] = []
  const each = new Uint32Array(size)
  for (let row = 0; row < size; row++) {
    const value = of(row)
    const key = keyOf(value)
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

/** The column of what is worked out for each value of another column. */
export function columnThrough<From, T>(
  { positions, count, value }: Column<From>,
  of: (value: From) => T,
): Column<T> {
  const each = columnOf(count, (position) => of(value(position)))
  const through = positionsFor(each.count, positions.length)
  for (let row = 0; row < positions.length; row++)
    through[row] = each.positions[positions[row] as number] as number
  return { ...each, positions: through }
}

/** What some attributes have together: every combination that occurs, and for each row the position of its own. */
export function combinationsOf<Row, Name extends keyof Row>(
  columns: Columns<Row>,
  names: readonly Name[],
): { positions: Positions; combinations: Pick<Row, Name>[] } {
  const [first, ...others] = names.map((name) => columns[name])
  if (first === undefined) return { positions: new Uint8Array(0), combinations: [] }
  let found = numbered(first.count, first.positions.length, (row) => first.positions[row] as number)
  for (const { positions, count } of others) {
    const before = found
    found = numbered(
      before.rows.length * count,
      positions.length,
      (row) => (before.positions[row] as number) * count + (positions[row] as number),
    )
  }
  const { positions, rows } = found
  return { positions, combinations: rows.map((row) => rowOf(columns, names, row)) }
}

/** So many keys are looked up in a list, more in a map. */
const mostListed = 4_194_304

/**
 * Numbers the keys in the order in which they come.
 * @param limit above every key
 * @returns for each row the number of its key, and for each number the first row that has it
 */
function numbered(
  limit: number,
  size: number,
  keyAt: (row: number) => number,
): { positions: Positions; rows: number[] } {
  const list = new Uint32Array(Math.min(limit, mostListed))
  const map = new Map<number, number>()
  const positions = new Uint32Array(size)
  const rows: number[] = []
  for (let row = 0; row < size; row++) {
    const key = keyAt(row)
    // 0: not yet numbered.
    let number = key < list.length ? (list[key] as number) : (map.get(key) ?? 0)
    if (number === 0) {
      number = rows.push(row)
      if (key < list.length) list[key] = number
      else map.set(key, number)
    }
    positions[row] = number - 1
  }
  return { positions, rows }
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
