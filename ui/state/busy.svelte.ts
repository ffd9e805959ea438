/** Answers within that pass unnoticed. */
const SLOW_MS = 300

/** Whether an answer has been waited for, for the bar under the header. */
export class Busy {
  isLong: boolean = $state(false)
  #count = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  async during<T>(work: Promise<T>): Promise<T> {
    if (this.#count++ === 0)
      this.#timer = setTimeout(() => {
        this.isLong = true
      }, SLOW_MS)
    try {
      return await work
    } finally {
      if (--this.#count === 0) {
        clearTimeout(this.#timer)
        this.isLong = false
      }
    }
  }
}
