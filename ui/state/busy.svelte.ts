import { untrack } from 'svelte'

/** How many answers are on their way, for the bar under the header. */
export class Busy {
  #count = $state(0)
  readonly any: boolean = $derived(this.#count > 0)

  async during<T>(work: Promise<T>): Promise<T> {
    // Requests start inside effects, which must not depend on the count.
    untrack(() => {
      this.#count += 1
    })
    try {
      return await work
    } finally {
      this.#count -= 1
    }
  }
}
