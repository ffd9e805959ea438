/** Writes JSON in UTF-8 piece by piece. One at a time: what is written is taken before the next begins. */
export interface JsonWriter {
  /** Text that is JSON already. */
  text(json: string): void
  value(value: unknown): void
  /** A value that never changes and may stand in many texts: from the second time on it is kept as bytes. */
  kept(value: object): void
  /** The same values one after the other, as a list. */
  keptList(values: readonly object[]): void
  /** All that was written since it was last taken. */
  take(): Buffer
}

/** A UTF-16 unit takes at most three bytes in UTF-8. */
const mostBytesPerUnit = 3

export function jsonWriter(): JsonWriter {
  /** Undefined of what was written once. */
  const before = new WeakMap<object, Buffer | undefined>()
  let page = Buffer.alloc(64 * 1024)
  let end = 0
  const makeRoom = (bytes: number) => {
    if (end + bytes <= page.length) return
    const larger = Buffer.alloc(2 * (end + bytes))
    page.copy(larger, 0, 0, end)
    page = larger
  }
  const text = (json: string) => {
    makeRoom(mostBytesPerUnit * json.length)
    end += page.write(json, end)
  }
  const kept = (value: object) => {
    const bytes = before.get(value) ?? (before.has(value) ? Buffer.from(JSON.stringify(value)) : undefined)
    before.set(value, bytes)
    if (bytes === undefined) return text(JSON.stringify(value))
    makeRoom(bytes.length)
    end += bytes.copy(page, end)
  }
  return {
    text,
    value: (value) => text(JSON.stringify(value)),
    kept,
    keptList(values) {
      text('[')
      for (const [index, value] of values.entries()) {
        if (index > 0) text(',')
        kept(value)
      }
      text(']')
    },
    take() {
      const written = Buffer.from(page.subarray(0, end))
      end = 0
      return written
    },
  }
}
