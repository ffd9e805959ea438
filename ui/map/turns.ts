/**
 * What is done one at a time: of several maps on a page each begins when the one before it has been drawn, since they
 * would wait for each other's drawing, and the page with them.
 */
export class Turns {
  #free: Promise<unknown> = Promise.resolve()
  readonly #ready: () => Promise<void>

  /** @param ready what is waited for before every turn but the first */
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
    before.then(() => {
      if (isWanted) run()
    })
    this.#free = Promise.all([before, passed]).then(this.#ready)
    return () => {
      isWanted = false
      pass()
    }
  }
}
