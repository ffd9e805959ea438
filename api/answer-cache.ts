import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { ContentEncoding } from './content-encoding.ts'

/** Answers as bytes, by what they are answers to; the ones asked for longest ago go first. */
export interface AnswerCache {
  /** @param make called where the answer is not kept; @param encoding undefined: as it is */
  take(key: string, encoding: ContentEncoding | undefined, make: () => string): Buffer | Promise<Buffer>
}

interface Answer {
  plain: Buffer
  /** Compressed once for all who ask again. */
  compressed: Partial<Record<ContentEncoding, Promise<Buffer>>>
  heldBytes: number
}

/** @param mostBytes of answers, in every encoding, and keys together */
export function answerCache(mostBytes: number): AnswerCache {
  // A map keeps the order in which keys were put in: the first is the one not asked for longest.
  const answers = new Map<string, Answer>()
  let held = 0
  const hold = (answer: Answer, bytes: number) => {
    answer.heldBytes += bytes
    held += bytes
    for (const [oldest, { heldBytes }] of answers) {
      if (held <= mostBytes) break
      answers.delete(oldest)
      held -= heldBytes
    }
  }
  return {
    take(key, encoding, make) {
      const known = answers.get(key)
      const answer = known ?? { plain: Buffer.from(make()), compressed: {}, heldBytes: 0 }
      answers.delete(key)
      answers.set(key, answer)
      if (!known) hold(answer, 2 * key.length + answer.plain.length)
      if (encoding === undefined) return answer.plain
      const before = answer.compressed[encoding]
      if (before) return before
      const compressed = compress[encoding](answer.plain)
      answer.compressed[encoding] = compressed
      return compressed.then((bytes) => {
        if (answers.get(key) === answer) hold(answer, bytes.length)
        return bytes
      })
    },
  }
}

const brotli = promisify(brotliCompress)

const compress: Record<ContentEncoding, (bytes: Buffer) => Promise<Buffer>> = {
  // Beyond 4 it takes many times as long for a few per cent.
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: promisify(gzip),
}
