import type { Space } from '../../api/contract.ts'
import { type Filters, filterKey, filtersFrom, paramsOf, queryOf } from '../find/filters.ts'
import { placeOf } from '../find/lit.ts'
import { sortFrom } from '../find/sort.ts'
import type { App } from '../state/app.svelte.ts'
import { Remote } from '../state/remote.svelte.ts'
import { type Listed, listOf } from './list-of.ts'

/** Stepping through the list that a space was opened from. The address carries filters and order, so it lasts. */
export class Steps {
  readonly #app: App
  readonly #id: () => string
  readonly list = new Remote<Listed | null>()
  readonly #key: string = $derived.by(() => filterKey(this.#app.router.url.searchParams))
  readonly #filters: Filters = $derived(filtersFrom(new URLSearchParams(this.#key)))
  /** Only a link from a list has an order. */
  readonly #sort: string | null = $derived.by(() => this.#app.router.param('sort'))
  /** From 0; -1 where the space is not in the list. */
  readonly at: number = $derived.by(
    () => this.list.data?.spaces.findIndex(({ id }) => id === this.#id()) ?? -1,
  )
  /** What the map keeps bright: the results, and the space itself. Null: everything. */
  readonly lit: ReadonlySet<string> | null = $derived.by(() => {
    const { data } = this.list
    return data && this.at >= 0 ? new Set(data.spaces.flatMap((space) => placeOf(space) ?? [])) : null
  })

  constructor(app: App, id: () => string) {
    this.#app = app
    this.#id = id
  }

  /** To be called in an effect. */
  follow(): () => void {
    const { api, inventory } = this.#app
    const sort = this.#sort
    const hasConditions = this.#key !== ''
    const query = { ...queryOf(this.#filters), illustrative: inventory.illustrative, sort: sortFrom(sort) }
    return this.list.load((signal) =>
      sort === null ? Promise.resolve(null) : listOf(api, query, hasConditions, signal),
    )
  }

  get total(): number {
    return this.list.data?.total ?? 0
  }

  /** The address of the list itself, with this space selected; null where there is none. */
  get back(): string | null {
    if (this.#sort === null) return null
    const { router } = this.#app
    const compare = router.param('compare')
    return router.href('/', { ...paramsOf(this.#filters), sort: this.#sort, compare, at: this.#id() })
  }

  /** The space so many steps further, with its address; null past either end. */
  to(by: -1 | 1): { space: Pick<Space, 'id' | 'name'>; href: string } | null {
    const space = this.at < 0 ? undefined : this.list.data?.spaces[this.at + by]
    if (!space) return null
    const { router } = this.#app
    const colour = router.param('colour')
    const compare = router.param('compare')
    const query = { ...paramsOf(this.#filters), sort: this.#sort, colour, compare }
    return { space, href: router.href(`/spaces/${encodeURIComponent(space.id)}`, query) }
  }

  /** Steps take each other's place in the history: back leads to the list. */
  go(by: -1 | 1): boolean {
    const target = this.to(by)
    if (target) this.#app.router.go(target.href, 'replace')
    return target !== null
  }
}
