import type { Words } from '../contract.ts'
import type { Page } from './page.ts'

/** The stretch of text from the first of the tokens to the last. */
export function wordsOf({ text, tokens }: Page, read: readonly number[]): Words {
  const start = tokens[read[0] ?? 0]?.start ?? 0
  const end = tokens[read.at(-1) ?? 0]?.end ?? start
  return { start, end, text: text.slice(start, end) }
}
