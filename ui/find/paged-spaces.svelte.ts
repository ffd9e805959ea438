import type { Space, SpacePage, SpaceQuery } from '../../api/contract.ts'
import type { Api } from '../client.ts'
import { Remote } from '../state/remote.svelte.ts'

const pageSize = 60

/** A list that grows page by page. The old rows stay until the first page of the new question is there. */
export class PagedSpaces {
  readonly #api: Api
  readonly first = new Remote<SpacePage | null>()
  readonly next = new Remote<null>()
  #query: SpaceQuery | null = null
  #rest: Space[] = $state.raw([])
  #cursor: string | null = $state.raw(null)
  readonly items: Space[] = $derived.by(() => [...(this.first.data?.items ?? []), ...this.#rest])
  /** How many more the next page brings; 0 at the end. */
  readonly left: number = $derived.by(() => {
    const page = this.first.data
    const total = (this.#query?.certainty === 'to_confirm' ? page?.toConfirm.total : page?.total) ?? 0
    return this.#cursor === null ? 0 : Math.min(pageSize, Math.max(1, total - this.items.length))
  })

  constructor(api: Api) {
    this.#api = api
  }

  /** null: nothing to ask, so no rows. */
  load(query: SpaceQuery | null): () => void {
    return this.first.load(async (signal) => {
      const page = query && (await this.#api.spaces({ ...query, limit: pageSize }, signal))
      if (signal.aborted) return page
      this.#query = query
      this.#rest = []
      this.#cursor = page?.nextCursor ?? null
      return page
    })
  }

  more = (): void => {
    const [query, cursor] = [this.#query, this.#cursor]
    if (!query || !cursor || this.next.loading) return
    this.next.load(async (signal) => {
      const page = await this.#api.spaces({ ...query, limit: pageSize, cursor }, signal)
      // The question may have changed meanwhile.
      if (signal.aborted || this.#cursor !== cursor) return null
      this.#rest = [...this.#rest, ...page.items]
      this.#cursor = page.nextCursor
      return null
    })
  }
}
