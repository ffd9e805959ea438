import {
  type AttributeColumns,
  type AttributeName,
  type AttributeValues,
  attributeNames,
  attributes,
  columnsOf,
} from '../../attributes/attributes.ts'

/** null: unknown. */
export type Attributes = { [Name in AttributeName]: AttributeValues[Name] | null }

/** Attributes as the contract shows them: spans that stand in two columns are one value. */
export function presentAttributes(row: AttributeColumns): Attributes {
  const shown: Record<string, unknown> = {}
  for (const name of attributeNames) {
    const attribute = attributes[name]
    shown[name] = attribute.is === 'spans' ? spans(row, attribute.columns) : row[attribute.column]
  }
  return shown as Attributes
}

function spans(row: AttributeColumns, [short, long]: Spans): [number, number] | null {
  const [first, second] = [row[short], row[long]]
  return first === null || second === null ? null : [first, second]
}
type Spans = (typeof attributes)['columnGridM']['columns']

/** The columns that new values of attributes set. */
export const columnsFrom = (changed: Partial<Attributes>): Partial<AttributeColumns> =>
  Object.fromEntries(
    Object.entries(changed).flatMap(([name, value]): [string, unknown][] => {
      const columns = columnsOf(name as AttributeName)
      if (columns.length === 1) return columns.map((column) => [column, value])
      const parts = Array.isArray(value) ? value : []
      return columns.map((column, at) => [column, parts[at] ?? null])
    }),
  )
