import { monthsAfter } from '../days.ts'

/** The plan's figures are as of then; nothing is known of earlier. */
export const firstMonth = '2025-11'

/** A month and the day of it that is told. */
export interface MonthDay {
  month: string
  day: string
}

/** Months from the first to that of `last`, each by its last day, that of `today` by today. Days are YYYY-MM-DD. */
export function monthDays(last: string, today: string): MonthDay[] {
  const months: MonthDay[] = []
  for (let first = `${firstMonth}-01`; first <= last; first = monthsAfter(first, 1)) {
    const month = first.slice(0, 7)
    months.push({ month, day: month === today.slice(0, 7) ? today : lastOf(first) })
  }
  return months
}

/** The 31st, or the last that the month has. */
const lastOf = (first: string): string =>
  monthsAfter(`${first.slice(0, 4)}-01-31`, Number(first.slice(5, 7)) - 1)
