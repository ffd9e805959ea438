import type { Stretch } from './calendar.ts'
import { dateAt } from './dates.ts'
import { lexicon, longestWord } from './lexicon/all.ts'
import type { Meaning } from './meaning.ts'
import { type Numeral, numeralAt } from './numerals.ts'

/** How strongly a sign separates: an item of a list, a clause, a sentence. */
export type Strength = 1 | 2 | 3

type Kind =
  | { kind: 'number'; numeral: Numeral }
  | { kind: 'date'; stretch: Stretch }
  | { kind: 'word'; meanings: readonly Meaning[] }
  | { kind: 'break'; strength: Strength }
  /** Any other sign, such as an opening bracket. */
  | { kind: 'mark' }
  | { kind: 'unknown' }

/** Offsets are UTF-16 units of the text. */
export type Token = Kind & { start: number; end: number }

/** Everything in the text but spaces, from left to right; where several readings begin, the longest is taken. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (text.charAt(at) === ' ' || text.charAt(at) === '\r') {
      at++
      continue
    }
    const token = tokenAt(text, at, tokens.at(-1))
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function tokenAt(text: string, start: number, before: Token | undefined): Token {
  const word = wordAt(text, start, before)
  const number = isWithinLatin(text, start) ? undefined : numeralAt(text, start)
  const date = dateAt(text, start)
  const longest = Math.max(word?.end ?? 0, number?.end ?? 0, date?.end ?? 0)
  if (date?.end === longest) return { kind: 'date', stretch: date.stretch, start, end: longest }
  if (word?.end === longest) return { kind: 'word', meanings: word.meanings, start, end: longest }
  if (number?.end === longest) return { kind: 'number', numeral: number, start, end: longest }
  const strength = strengthAt(text, start)
  if (strength !== undefined) return { kind: 'break', strength, start, end: start + 1 }
  if (/^[\p{P}\p{S}\p{Z}\p{C}]/u.test(text.charAt(start)) && !/[\ud800-\udfff]/.test(text.charAt(start)))
    return { kind: 'mark', start, end: start + 1 }
  return { kind: 'unknown', start, end: endOfUnknown(text, start) }
}

const strengths: Record<string, Strength> = {
  '、': 1,
  ',': 2,
  '，': 2,
  ')': 2,
  '）': 2,
  ';': 3,
  '；': 3,
  '。': 3,
  '!': 3,
  '！': 3,
  '?': 3,
  '？': 3,
  '\n': 3,
}

function strengthAt(text: string, at: number): Strength | undefined {
  const sign = text.charAt(at)
  if (sign === '.' && /^(\s|$)/.test(text.slice(at + 1, at + 2))) return 3
  return strengths[sign]
}

const isLatin = (sign: string): boolean => sign >= 'a' && sign <= 'z'
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'

/** C65 and B1 are names: the figure in them is no number. */
const isWithinLatin = (text: string, at: number): boolean =>
  isDigit(text.charAt(at)) &&
  isLatin(text.charAt(at - 1)) &&
  !/\b(?:iso|dn)$/.test(text.slice(Math.max(0, at - 4), at))

function wordAt(text: string, at: number, before: Token | undefined) {
  if (isLatin(text.charAt(at)) && isLatin(text.charAt(at - 1))) return undefined
  for (let length = Math.min(longestWord, text.length - at); length > 0; length--) {
    const end = at + length
    const known = lexicon.get(text.slice(at, end))
    if (known === undefined || isCutShort(text, end)) continue
    const meanings = known.filter((meaning) => fitsAfter(meaning, before))
    if (meanings.length > 0 && !(text.charAt(at) === '.' && strengthAt(text, at))) return { end, meanings }
  }
  return undefined
}

/** A Latin word goes on, or a figure does. */
function isCutShort(text: string, end: number): boolean {
  const [last, next] = [text.charAt(end - 1), text.charAt(end)]
  return (isLatin(last) && isLatin(next)) || (isDigit(last) && isDigit(next))
}

/** Short words such as 平, 天 and 起 are units and bounds only behind a figure, a unit or a sign of division. */
function fitsAfter(meaning: Meaning, before: Token | undefined): boolean {
  const isShort = meaning.is === 'unit' || (meaning.is === 'bound' && meaning.side === 'after')
  if (!isShort) return true
  if (meaning.is === 'unit' && meaning.unit.dimension === 'money') return true
  if (before?.kind === 'number') return true
  return (
    before?.kind === 'word' &&
    before.meanings.some(({ is }) => is === 'unit' || is === 'per' || is === 'bound')
  )
}

/** A Latin word or a run of digits is unknown as a whole, a surrogate pair too; any other sign is on its own. */
function endOfUnknown(text: string, at: number): number {
  const run = /[a-z0-9_]+|[\ud800-\udbff][\udc00-\udfff]/y
  run.lastIndex = at
  return at + (run.exec(text)?.[0].length ?? 1)
}

/** What a token means in one respect. */
export function meaning<Is extends Meaning['is']>(
  token: Token | undefined,
  is: Is,
): Extract<Meaning, { is: Is }> | undefined {
  if (token?.kind !== 'word') return undefined
  return token.meanings.find((each): each is Extract<Meaning, { is: Is }> => each.is === is)
}
