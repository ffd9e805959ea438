import { untrack } from 'svelte'
import { ProblemError } from '../client.ts'

/**
 * One thing fetched from the service. The last good answer stays while a newer one is on its way or has failed;
 * a newer request cancels an older one.
 */
export class Remote<T> {
  data: T | null = $state.raw(null)
  problem: ProblemError | null = $state.raw(null)
  loading: boolean = $state(false)
  #abort: AbortController | null = null
  #again: ((signal: AbortSignal) => Promise<T>) | null = null

  /**
   * Starts fetching and returns the way to cancel it, so that an effect can end with it. What the effect is to
   * follow must be read before: `fetching` itself is not tracked.
   */
  load(fetching: (signal: AbortSignal) => Promise<T>): () => void {
    this.#abort?.abort()
    const abort = new AbortController()
    this.#abort = abort
    this.#again = fetching
    this.loading = true
    untrack(() => fetching(abort.signal)).then(
      (data) => {
        if (abort.signal.aborted) return
        this.data = data
        this.problem = null
        this.loading = false
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        this.problem = ProblemError.from(error)
        this.loading = false
      },
    )
    return () => abort.abort()
  }

  retry = (): void => {
    if (this.#again) this.load(this.#again)
  }
}
