import type { Bilingual } from '../api/contract.ts'

type Locale = keyof Bilingual

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Made once each: a formatter takes a hundred times as long to make as to use. */
const formatters = new Map<string, Intl.NumberFormat>()

function inFigures(value: number, least: number, most: number): string {
  const key = `${least} ${most}`
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most })
  formatters.set(key, formatter)
  return formatter.format(value)
}

/** Thousands with a comma in both languages, at most `digits` decimals. */
export const formatNumber = (value: number, digits = 2): string => inFigures(value, 0, digits)

/** Always `digits` decimals, for columns whose points should line up. */
export const formatFixed = (value: number, digits: number): string => inFigures(value, digits, digits)

/** A day: ISO in Chinese, `22 Nov 2026` in English. Anything but a full day is shown as it is. */
export function formatDay(day: string, locale: Locale): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  if (locale === 'zh' || !year || !month || !date) return day
  return `${date} ${months[month - 1] ?? ''} ${year}`
}

/** Straight-line distance in km, one decimal. */
export const formatKm = (km: number): string => `${formatFixed(km, 1)} km`

/** A sum of money in the unit its readers count in: 万元 in Chinese, millions of yuan in English. */
export function formatYuan(yuan: number, locale: Locale): { value: string; unit: string } {
  if (locale === 'zh') return { value: formatNumber(yuan / 10_000, 0), unit: '万元' }
  return { value: formatNumber(yuan / 1_000_000, 2), unit: 'M yuan' }
}
