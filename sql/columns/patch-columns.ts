import { type Column, type Columns, keyOf, type Positions, positionsFor } from './column.ts'

/** Rows that stayed side by side: so many, from the row that the first one was and the row that it is. */
export interface Run {
  was: number
  is: number
  length: number
}

/** Rows that are other ones now. */
export interface RowEdits<Row> {
  /** How many rows there are now. */
  size: number
  /** The rows of before that there still are; absent where every row stays where it was. */
  runs?: readonly Run[]
  /** What rows of now have. A row that is new is always here. */
  rows: ReadonlyMap<number, Row>
}

/** Entries of rows put where the rows are now: run by run, since of a million rows all but a few only move along. */
export function carry<Into extends { set(from: ArrayLike<number>, at?: number): void }>(
  into: Into,
  entries: Positions,
  { runs }: Pick<RowEdits<object>, 'runs'>,
): Into {
  if (runs === undefined) into.set(entries)
  else for (const { was, is, length } of runs) into.set(entries.subarray(was, was + length), is)
  return into
}

/** The columns with some rows put in, replaced or left out. A column in which nothing changes is the one of before. */
export function patchColumns<Row extends object>(
  columns: Columns<Row>,
  names: readonly (keyof Row)[],
  edits: RowEdits<Row>,
): Columns<Row> {
  const patched: Partial<Record<keyof Row, Column<unknown>>> = {}
  for (const name of names) patched[name] = patchColumn<unknown>(columns[name], name, edits)
  return patched as Columns<Row>
}

/** Among so many values a new one is looked for; more of them mostly differ from row to row. */
const mostSought = 65_536

function patchColumn<T>(column: Column<T>, name: PropertyKey, edits: RowEdits<object>): Column<T> {
  const edited = Array.from(
    edits.rows,
    ([row, values]) => [row, (values as Record<PropertyKey, T>)[name] as T] as const,
  )
  const isAsBefore = ([row, value]: readonly [number, T]) =>
    keyOf(column.value(column.positions[row] as number)) === keyOf(value)
  if (edits.runs === undefined && edited.every(isAsBefore)) return column

  const added: T[] = []
  const known = new Map<unknown, number>()
  if (column.count <= mostSought)
    for (let position = 0; position < column.count; position++)
      known.set(keyOf(column.value(position)), position)
  const positionOf = (value: T) => {
    const key = keyOf(value)
    const position = known.get(key) ?? column.count + added.push(value) - 1
    known.set(key, position)
    return position
  }
  const put = edited.map(([row, value]) => [row, positionOf(value)] as const)
  const values = withMore(column, added)
  const positions = carry(positionsFor(values.count, edits.size), column.positions, edits)
  for (const [row, position] of put) positions[row] = position
  return { positions, ...values }
}

/** Values lie over those of a column that was read, all in one layer however often it is patched. */
function withMore<T>(column: Column<T>, more: readonly T[]): Omit<Column<T>, 'positions'> {
  const { of, values } = column.over ?? { of: column, values: [] }
  const over = { of: { count: of.count, value: of.value }, values: [...values, ...more] }
  return {
    count: of.count + over.values.length,
    value: (position) =>
      position < over.of.count ? over.of.value(position) : (over.values[position - over.of.count] as T),
    over,
  }
}
