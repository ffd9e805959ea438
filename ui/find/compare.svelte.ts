import type { SpaceDetail } from '../../api/contract.ts'
import { ProblemError } from '../client.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { comparedFrom, mostCompared } from './compared-ids.ts'

export interface Compared {
  id: string
  /** null: there is no such space any more. */
  space: SpaceDetail | null
}

/** The spaces that are laid side by side. Which they are is part of the address. */
export class Compare {
  readonly #app: App
  readonly #text: string = $derived.by(() => comparedFrom(this.#app.router.param('compare')).join(','))
  readonly ids: readonly string[] = $derived(comparedFrom(this.#text))
  readonly isOpen: boolean = $derived.by(
    () => this.ids.length > 0 && this.#app.router.param('comparing') === '1',
  )
  readonly #answer = new Remote<readonly Compared[]>()
  /** In the order in which they were chosen; one that is still read stands without its space. */
  readonly items: readonly { id: string; space: SpaceDetail | null | undefined }[] = $derived.by(() =>
    this.ids.map((id) => ({ id, space: this.#answer.data?.find((item) => item.id === id)?.space })),
  )
  /** A fifth one was wanted. */
  wasFull: boolean = $state(false)

  constructor(app: App) {
    this.#app = app
  }

  get problem(): ProblemError | null {
    return this.#answer.problem
  }

  retry = (): void => this.#answer.retry()

  /** To be called in an effect. */
  follow(): () => void {
    const { ids } = this
    const { api } = this.#app
    return this.#answer.load((signal) =>
      Promise.all(
        ids.map(async (id): Promise<Compared> => {
          try {
            return { id, space: await api.space(id, signal) }
          } catch (cause) {
            if (cause instanceof ProblemError && [404, 410].includes(cause.problem.status))
              return { id, space: null }
            throw cause
          }
        }),
      ),
    )
  }

  has(id: string): boolean {
    return this.ids.includes(id)
  }

  toggle(id: string): void {
    this.wasFull = !this.has(id) && this.ids.length >= mostCompared
    if (this.wasFull) return
    this.#keep(this.has(id) ? this.ids.filter((each) => each !== id) : [...this.ids, id])
  }

  clear(): void {
    this.wasFull = false
    this.#keep([])
  }

  /** A place to come back from. */
  open(): void {
    this.#app.router.query({ comparing: '1' })
  }

  close(): void {
    this.#app.router.query({ comparing: null })
  }

  #keep(ids: readonly string[]): void {
    const compare = ids.length > 0 ? ids.join(',') : null
    this.#app.router.query({ compare, ...(compare ? {} : { comparing: null }) }, 'replace')
  }
}
