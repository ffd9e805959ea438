import { untrack } from 'svelte'
import { ProblemError } from '../client.ts'

/** Of an answer on its way: less is not noticed. */
const SLOW_MS = 150

/**
 * One thing fetched from the service. The last good answer stays while a newer one is on its way or has failed;
 * a newer request cancels an older one.
 */
export class Remote<T> {
  data: T | null = $state.raw(null)
  problem: ProblemError | null = $state.raw(null)
  loading: boolean = $state(false)
  /** Loading for so long that it is to be seen; a quick answer leaves no trace of its coming. */
  isSlow: boolean = $state(false)
  #slow: ReturnType<typeof setTimeout> | undefined
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
    this.#slow ??= setTimeout(() => {
      this.isSlow = true
    }, SLOW_MS)
    untrack(() => fetching(abort.signal)).then(
      (data) => {
        if (abort.signal.aborted) return
        this.data = data
        this.problem = null
        this.#settle()
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        this.problem = ProblemError.from(error)
        this.#settle()
      },
    )
    return () => abort.abort()
  }

  #settle(): void {
    clearTimeout(this.#slow)
    this.#slow = undefined
    this.loading = false
    this.isSlow = false
  }

  retry = (): void => {
    if (this.#again) this.load(this.#again)
  }
}
