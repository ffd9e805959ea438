/** What a value's bytes on the wire mean; null never comes here. */
export type Decoders<Row> = { readonly [Name in keyof Row]-?: (bytes: Buffer) => NonNullable<Row[Name]> }

const msPerDay = 86_400_000
const firstDay = Date.UTC(2000, 0, 1)

/** Words of a closed list are typed by the table that they come from. */
export const text = <T extends string>(bytes: Buffer): T => bytes.toString('utf8') as T
export const float = (bytes: Buffer): number => bytes.readDoubleBE(0)
export const integer = (bytes: Buffer): number => bytes.readInt32BE(0)
export const flag = (bytes: Buffer): boolean => bytes[0] === 1

/** YYYY-MM-DD. */
export const day = (bytes: Buffer): string =>
  new Date(firstDay + bytes.readInt32BE(0) * msPerDay).toISOString().slice(0, 10)

/** One dimension without nulls: dimensions, flags, type, length, lower bound, then each with its length. */
export function texts<T extends string>(bytes: Buffer): T[] {
  const found: T[] = []
  for (let at = 20; at < bytes.length; ) {
    const end = at + 4 + bytes.readInt32BE(at)
    found.push(bytes.toString('utf8', at + 4, end) as T)
    at = end
  }
  return found
}
