import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { ContentEncoding } from './content-encoding.ts'

/** Answers as bytes, by what they are answers to; the ones asked for longest ago go first. */
export interface AnswerCache {
  /**
   * The answer to the very same words, where it is kept in that encoding.
   * @param encoding undefined: as it is
   */
  again(words: string, encoding: ContentEncoding | undefined): Buffer | undefined
  /**
   * @param meaning of the words: others may mean the same
   * @param make called where the answer is not kept
   */
  take(words: string, meaning: string, encoding: ContentEncoding | undefined, make: () => Buffer): Buffer
}

interface Answer {
  plain: Buffer
  /** Compressed once for all who ask again. */
  compressed: Partial<Record<ContentEncoding, Buffer>>
  /** In which words it was asked for. */
  words: string[]
  heldBytes: number
}

/** @param mostBytes of answers, in every encoding, and keys together */
export function answerCache(mostBytes: number): AnswerCache {
  // A map keeps the order in which keys were put in: the first is the one not asked for longest.
  const answers = new Map<string, Answer>()
  const meanings = new Map<string, string>()
  let held = 0
  const hold = (answer: Answer, bytes: number) => {
    answer.heldBytes += bytes
    held += bytes
    for (const [oldest, { heldBytes, words }] of answers) {
      if (held <= mostBytes) break
      answers.delete(oldest)
      for (const each of words) meanings.delete(each)
      held -= heldBytes
    }
  }
  const asLastAsked = (meaning: string): Answer | undefined => {
    const answer = answers.get(meaning)
    if (answer === undefined) return undefined
    answers.delete(meaning)
    answers.set(meaning, answer)
    return answer
  }
  return {
    again(words, encoding) {
      const meaning = meanings.get(words)
      if (meaning === undefined) return undefined
      const answer = asLastAsked(meaning)
      return encoding === undefined ? answer?.plain : answer?.compressed[encoding]
    },
    take(words, meaning, encoding, make) {
      const known = asLastAsked(meaning)
      const answer = known ?? { plain: make(), compressed: {}, words: [], heldBytes: 0 }
      if (!known) {
        answers.set(meaning, answer)
        hold(answer, 2 * meaning.length + answer.plain.length)
      }
      if (!meanings.has(words) && answers.get(meaning) === answer) {
        meanings.set(words, meaning)
        answer.words.push(words)
        hold(answer, 2 * words.length)
      }
      if (encoding === undefined) return answer.plain
      const before = answer.compressed[encoding]
      if (before) return before
      const bytes = compress[encoding](answer.plain)
      answer.compressed[encoding] = bytes
      if (answers.get(meaning) === answer) hold(answer, bytes.length)
      return bytes
    },
  }
}

/**
 * The quickest that still pack an answer of 180 kB to a tenth: 0.5 ms and 1 ms. The usual qualities take three times as
 * long for a few per cent, and to hand an answer over to another thread takes longer than to pack it.
 */
const compress: Record<ContentEncoding, (bytes: Buffer) => Buffer> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (bytes) => gzipSync(bytes, { level: 3 }),
}
