import type { Words } from '../contract.ts'
import type { Page } from './page.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words-of.ts'

/** Words that need no reading where nothing was made of them. */
const idle = new Set([
  'filler',
  'per',
  'to',
  'and',
  'between',
  'bound',
  'near',
  'times',
  'total',
  'each',
  'all',
  'mainly',
  'may',
])

const isIdle = (token: Token): boolean =>
  token.kind === 'break' ||
  token.kind === 'mark' ||
  (token.kind === 'word' &&
    token.meanings.every(
      (meaning) =>
        idle.has(meaning.is) ||
        (meaning.is === 'polarity' && meaning.polarity !== 'not' && meaning.polarity !== 'maybe') ||
        (meaning.is === 'subject' && meaning.of === 'area'),
    ))

/** Stretches of which nothing was read; words that carry no condition end none and begin none. */
export function unreadWords(page: Page, read: ReadonlySet<number>): Words[] {
  const stretches: number[][] = []
  let open: number[] | undefined
  for (const [at, token] of page.tokens.entries()) {
    if (read.has(at) || token.kind === 'break') open = undefined
    else if (!isIdle(token)) {
      if (open === undefined) {
        open = []
        stretches.push(open)
      }
      open.push(at)
    }
  }
  return stretches.map((stretch) => wordsOf(page, stretch))
}
