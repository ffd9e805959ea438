import type { Token } from './tokens.ts'

/** The text with its tokens and where each of them stands. */
export interface Page {
  text: string
  /** The day of reading, YYYY-MM-DD. */
  asOf: string
  tokens: readonly Token[]
  /** The item of a list, the clause and the sentence of every token: numbers that grow along the text. */
  item: readonly number[]
  clause: readonly number[]
  sentence: readonly number[]
}

export function layOut(text: string, asOf: string, tokens: readonly Token[]): Page {
  const place = (least: number) => {
    let at = 0
    return tokens.map((token) => (token.kind === 'break' && token.strength >= least ? at++ : at))
  }
  return { text, asOf, tokens, item: place(1), clause: place(2), sentence: place(3) }
}
