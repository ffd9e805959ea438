export interface Difference {
  name: string
  before: string | null
  after: string | null
}

const text = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an audit row says was and is, name by name; what is alike on both sides is left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const was = isObject(before) ? before : {}
  const is = isObject(after) ? after : {}
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) => {
    const each = { name, before: text(was[name]), after: text(is[name]) }
    return each.before === each.after ? [] : [each]
  })
}
