/** Answers as bytes, by what they are answers to; the ones asked for longest ago go first. */
export interface AnswerCache {
  /** @param make called where the answer is not kept */
  take(key: string, make: () => string): Buffer
}

/** @param mostBytes of answers and keys together */
export function answerCache(mostBytes: number): AnswerCache {
  // A map keeps the order in which keys were put in: the first is the one not asked for longest.
  const answers = new Map<string, Buffer>()
  let held = 0
  return {
    take(key, make) {
      const known = answers.get(key)
      if (known) {
        answers.delete(key)
        answers.set(key, known)
        return known
      }
      const bytes = Buffer.from(make())
      answers.set(key, bytes)
      held += sizeOf(key, bytes)
      for (const [oldest, answer] of answers) {
        if (held <= mostBytes) break
        answers.delete(oldest)
        held -= sizeOf(oldest, answer)
      }
      return bytes
    },
  }
}

const sizeOf = (key: string, { length }: Buffer): number => 2 * key.length + length
