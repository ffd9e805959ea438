/** A value between 0 and 1 of which part may be unknown: at least `low`, at most `high`. */
export interface Estimate {
  low: number
  high: number
}

export const known = (value: number): Estimate => ({ low: value, high: value })
export const nobodyKnows: Estimate = { low: 0, high: 1 }

/** The mean of what is known; undefined where nothing is. */
export function knownPart({ low, high }: Estimate): number | undefined {
  const share = 1 - (high - low)
  return share < 1e-9 ? undefined : low / share
}

/** The mean of estimates, each with its share of the whole; shares add up to 1. */
export function meanOf(parts: readonly { share: number; of: Estimate }[]): Estimate {
  let low = 0
  let high = 0
  for (const { share, of } of parts) {
    low += share * of.low
    high += share * of.high
  }
  return { low, high }
}
