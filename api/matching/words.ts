import type { Bilingual } from '../contract.ts'

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** 12,345.5 in both languages. */
export const number = (value: number): string => plain.format(value)

/** A quantity with its unit; the unit stands after a space in both languages. */
export const quantity = (value: number, unit: string): string => `${number(value)} ${unit}`

export const say = (zh: string, en: string): Bilingual => ({ zh, en })

/** Made once: making one takes a hundred times as long as using it. */
const english = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Days as the reader's language writes them. */
export const day = (iso: string): Bilingual => {
  const [year, month, date] = iso.split('-').map(Number)
  return say(iso, english.format(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1)))
}

export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Names within a sentence: lower case in English, but for abbreviations. */
export const inSentence = (label: Bilingual): Bilingual =>
  say(label.zh, /^[A-Z]{2}/.test(label.en) ? label.en : lowerFirst(label.en))
