import { type AttributeColumns, attributeNames, columnsOf } from '../../attributes/attributes.ts'

/** Nothing is known of a space; unknown, which is not zero. */
export const unknownAttributes = Object.fromEntries(
  attributeNames.flatMap(columnsOf).map((column) => [column, null]),
) as unknown as AttributeColumns
