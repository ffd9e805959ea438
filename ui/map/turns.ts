/**
 * What is done one at a time: of several maps on a page each begins when the one before it has been drawn, since they
 * would wait for each other's drawing, and the page with them.
 */
export class Turns {
  readonly #ready: () => Promise<void>
  #free: Promise<unknown> = Promise.resolve()

  /** `ready` is waited for whenever a turn has come. */
  constructor(ready: () => Promise<void>) {
    this.#ready = ready
  }

  /**
   * @param run what is done when its turn has come
   * @returns to be called once it is done or no longer wanted: the next one begins
   */
  take(run: () => void): () => void {
    let pass = () => {}
    const passed = new Promise<void>((done) => {
      pass = done
    })
    let isWanted = true
    const before = this.#free
    const comeUp = async () => {
      await before
      if (isWanted) await this.#ready()
      if (isWanted) run()
    }
    comeUp()
    this.#free = Promise.all([before, passed])
    return () => {
      isWanted = false
      pass()
    }
  }
}
