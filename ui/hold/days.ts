/** Days that a hold is kept, as the ledger has them. */
export const keptDays = { usual: 14, most: 30 } as const

/** A day some days later, both ISO. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The day in Shanghai of an instant, as the service gives it in UTC; Shanghai has no summer time. */
export const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
