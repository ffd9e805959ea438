/**
 * The next value in common use above or below `value`. Upwards from nothing starts at the first; below the first
 * there is nothing asked for; above the last it stays.
 */
export function stepped(steps: readonly number[], value: number | null, by: 1 | -1): number | null {
  if (value === null) return by === 1 ? (steps[0] ?? null) : null
  if (by === 1) return steps.find((step) => step > value) ?? value
  return steps.findLast((step) => step < value) ?? null
}
