/**
 * A schema with its lists of a fixed length as OpenAPI 3.1 writes them. TypeBox gives them as the validator reads them,
 * `items: [a, b]`, which since JSON Schema 2020-12 is `prefixItems`.
 */
export function withPrefixItems<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(withPrefixItems) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const plain = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withPrefixItems(value)]),
  )
  if (plain.type !== 'array' || !Array.isArray(plain.items)) return plain as T
  const { items, additionalItems: _, ...rest } = plain
  return { ...rest, prefixItems: items, items: false, minItems: items.length, maxItems: items.length } as T
}
