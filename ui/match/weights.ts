import { criteria, type Weights } from './form.ts'

/**
 * Weights with one set to `percent` (0–100, whole) and the others giving way in proportion to what they hold in
 * `before`; always whole and together 100. Where the others hold nothing they share what is left evenly. Pass as
 * `before` the weights at the start of a drag or of a run of arrow keys: stepping from one rounded state to the next
 * would wear the large weights down to the small ones.
 */
export function setWeight(before: Weights, criterion: keyof Weights, percent: number): Weights {
  const value = Math.min(100, Math.max(0, Math.round(percent)))
  const others = criteria.filter((other) => other !== criterion)
  const held = others.reduce((sum, other) => sum + before[other], 0)
  const left = 100 - value
  const exact = others.map((other) => (held > 0 ? (before[other] * left) / held : left / others.length))
  const whole = roundToSum(exact, left)
  const entries = others.map((other, i) => [other, whole[i] ?? 0] as const)
  return { ...before, ...Object.fromEntries(entries), [criterion]: value }
}

/** Whole numbers near `exact` with the given sum, by largest remainder; ties go to the earlier one. */
export function roundToSum(exact: readonly number[], sum: number): number[] {
  const whole = exact.map(Math.floor)
  const missing = sum - whole.reduce((total, part) => total + part, 0)
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, missing)) whole[i] = (whole[i] ?? 0) + 1
  return whole
}
