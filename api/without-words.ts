/** What stands in place of a word that was erased. */
export const erasedMark = '…'

/** Words long enough to tell a person: one character is in every text. */
export const tellingWords = (words: readonly (string | null)[]): string[] =>
  words.flatMap((word) => (word !== null && word.trim().length > 1 ? [word.trim()] : []))

/**
 * A value with each of the words taken out of its texts, in any letters; keys stay as they are. A word in Latin letters
 * or digits goes only where it stands alone, so that Li is not taken out of Lin; a Chinese name goes wherever it stands.
 */
export function withoutWords<T>(value: T, words: readonly string[]): T {
  if (words.length === 0) return value
  // The longest first, so that no shorter one leaves a part of it.
  const sorted = [...words].sort((a, b) => b.length - a.length)
  return replaced(value, new RegExp(sorted.map(alone).join('|'), 'giu')) as T
}

const alone = (word: string): string =>
  `${/^\w/.test(word) ? '(?<![\\w-])' : ''}${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${/\w$/.test(word) ? '(?![\\w-])' : ''}`

function replaced(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, erasedMark)
  if (Array.isArray(value)) return value.map((each) => replaced(each, pattern))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, pattern)]))
}
