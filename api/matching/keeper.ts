/**
 * Keeps what was worked out, by what it follows from: a key has to tell all of that.
 * @param most so many are kept; when there are more, all are forgotten
 */
export function keeper<Value>(most: number): (key: string, make: () => Value) => Value {
  const kept = new Map<string, Value>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make()
    if (kept.size === most) kept.clear()
    kept.set(key, made)
    return made
  }
}
