import type { Snapshot } from './snapshot.ts'

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

/** One for each snapshot, made when it is first asked for and gone with it. */
export function perSnapshot<Value>(make: (snapshot: Snapshot) => Value): (snapshot: Snapshot) => Value {
  const made = new WeakMap<Snapshot, Value>()
  return (snapshot) => {
    const known = made.get(snapshot)
    if (known !== undefined) return known
    const one = make(snapshot)
    made.set(snapshot, one)
    return one
  }
}
