import { untrack } from 'svelte'
import type { AuditEvent, AuditFilter, AuditPage } from '../../api/contract.ts'
import { answer, type Http } from '../client.ts'
import { Remote } from '../state/remote.svelte.ts'

/** The rows that a filter leaves, the newest first, page after page. */
export class AuditRows {
  readonly #http: Http
  readonly #last = new Remote<AuditPage>()
  #older: readonly AuditEvent[] = $state.raw([])
  #filter: AuditFilter = {}
  readonly items: readonly AuditEvent[] = $derived([...this.#older, ...(this.#last.data?.items ?? [])])
  readonly total: number | null = $derived(this.#last.data?.total ?? null)
  readonly hasMore: boolean = $derived((this.#last.data?.nextCursor ?? null) !== null)

  constructor(http: Http) {
    this.#http = http
  }

  get problem() {
    return this.#last.problem
  }

  get loading() {
    return this.#last.loading
  }

  retry = (): void => this.#last.retry()

  /** To be called in an effect: begins anew with another filter. */
  read(filter: AuditFilter): () => void {
    return untrack(() => {
      this.#filter = filter
      return this.#page(null, [])
    })
  }

  more(): void {
    this.#page(this.#last.data?.nextCursor ?? null, this.items)
  }

  #page(cursor: string | null, older: readonly AuditEvent[]): () => void {
    const query = { ...this.#filter, ...(cursor === null ? {} : { cursor }) }
    return this.#last.load(async (signal) => {
      const page = await answer<AuditPage>(this.#http.GET('/api/audit', { params: { query }, signal }))
      this.#older = older
      return page
    })
  }
}
