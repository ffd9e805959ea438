import type { Bilingual } from '../contract.ts'

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** 12,345.5 in both languages. What needs no rounding is written without the formatter, which takes ten times as long. */
export function number(value: number): string {
  const whole = Math.trunc(value)
  if (!(Math.abs(whole) < 1e6) || Math.round(value * 100) / 100 !== value || Object.is(value, -0))
    return plain.format(value)
  if (whole > -1000 && whole < 1000) return String(value)
  const cut = String(whole).length - 3
  const digits = String(value)
  return `${digits.slice(0, cut)},${digits.slice(cut)}`
}

/** A quantity with its unit; the unit stands after a space in both languages. */
export const quantity = (value: number, unit: string): string => `${number(value)} ${unit}`

export const say = (zh: string, en: string): Bilingual => ({ zh, en })

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const

/** Days as the reader's language writes them: 2026-11-22 and 22 Nov 2026. */
export const day = (iso: string): Bilingual =>
  say(iso, `${Number(iso.slice(8, 10))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`)

export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Names within a sentence: lower case in English, but for abbreviations. */
export const inSentence = (label: Bilingual): Bilingual =>
  say(label.zh, /^[A-Z]{2}/.test(label.en) ? label.en : lowerFirst(label.en))
