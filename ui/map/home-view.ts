/** Which cluster is looked at as a whole; that view is kept through resizing until the reader looks elsewhere. */
export class HomeView {
  readonly #fit: (cluster: string, instantly: boolean) => void
  #cluster: string | undefined
  #isWhole = false
  #isFitting = false

  constructor(fit: (cluster: string, instantly: boolean) => void) {
    this.#fit = fit
  }

  /** The first cluster is shown at once, unless the reader's camera stands already; a later one is flown to. */
  go(cluster: string | undefined, hasCamera: boolean): void {
    if (cluster === undefined || cluster === this.#cluster) return
    const isFirst = this.#cluster === undefined
    this.#cluster = cluster
    if (!isFirst) this.#fit(cluster, false)
    else if (!hasCamera) this.#show(cluster)
  }

  resized(): void {
    if (this.#isWhole && this.#cluster !== undefined) this.#show(this.#cluster)
  }

  /** The camera has come to rest; true where that was the reader's choice. */
  moved(): boolean {
    if (this.#isFitting || this.#cluster === undefined) return false
    this.#isWhole = false
    return true
  }

  #show(cluster: string): void {
    this.#isFitting = true
    this.#fit(cluster, true)
    this.#isFitting = false
    this.#isWhole = true
  }
}
