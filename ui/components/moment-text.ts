import { formatDay } from '../format.ts'
import type { Locale } from '../state/locales.ts'

/** An instant as day and time in Shanghai, whatever the clock of the reader. */
export function momentText(instant: string, locale: Locale): string {
  const at = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${formatDay(at.slice(0, 10), locale)} ${at.slice(11, 16)}`
}
