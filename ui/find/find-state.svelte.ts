import type { PlaceList, Space, SpaceFacets, SpaceQuery } from '../../api/contract.ts'
import type { Sort } from '../messages/find.ts'
import type { App } from '../state/app.svelte.ts'
import type { HistoryStep } from '../state/query.ts'
import { Remote } from '../state/remote.svelte.ts'
import { type Condition, conditionsOf } from './conditions.ts'
import { type FilterName, type Filters, filterKey, filtersFrom, paramsOf, queryOf } from './filters.ts'
import { type Lit, litOf } from './lit.ts'
import { PagedSpaces } from './paged-spaces.svelte.ts'
import { placeAt } from './place-list.ts'
import { firstSort, sortFrom } from './sort.ts'

/** What Find asks for and what came back. What is asked for is read from the address and nowhere else. */
export class FindState {
  readonly #app: App
  readonly #key: string = $derived.by(() => filterKey(this.#app.router.url.searchParams))
  readonly filters: Filters = $derived(filtersFrom(new URLSearchParams(this.#key)))
  readonly places = new Remote<PlaceList>()
  readonly conditions: Condition[] = $derived.by(() =>
    conditionsOf(
      this.filters,
      (point) => placeAt(this.places.data?.items ?? [], point)?.name ?? null,
      this.#app.area.current,
    ),
  )
  readonly sort: Sort = $derived.by(() => sortFrom(this.#app.router.param('sort')))
  /** What the page of a space is given of the list, once for all its rows. */
  readonly #carried: string = $derived.by(() =>
    this.#app.router.href('', {
      ...paramsOf(this.filters),
      sort: this.sort,
      compare: this.#app.router.param('compare'),
    }),
  )
  readonly matches: PagedSpaces
  readonly toConfirm: PagedSpaces
  readonly facets = new Remote<SpaceFacets>()
  readonly lit = new Remote<Lit>()
  /** Every row on screen, in order. */
  readonly rows: Space[] = $derived.by(() => [...this.matches.items, ...this.toConfirm.items])

  constructor(app: App) {
    this.#app = app
    this.matches = new PagedSpaces(app.api)
    this.toConfirm = new PagedSpaces(app.api)
  }

  /** To be called in an effect: asks again when filters, sort or 示例 change. */
  follow(): () => void {
    const { api, inventory } = this.#app
    const filter = { ...queryOf(this.filters), illustrative: inventory.illustrative }
    const query: SpaceQuery = { ...filter, sort: this.sort }
    const hasConditions = this.conditions.length > 0
    const ends = [
      this.matches.load({ ...query, certainty: 'match' }),
      this.facets.load((signal) => api.facets(filter, signal)),
      // Without a condition nothing can be unknown, and everything is lit.
      this.toConfirm.load(hasConditions ? { ...query, certainty: 'to_confirm' } : null),
      this.lit.load((signal) => (hasConditions ? litOf(api, filter, signal) : Promise.resolve(null))),
    ]
    return () => {
      for (const end of ends) end()
    }
  }

  /** To be called in an effect: the places that a distance is told from, once. */
  readPlaces(): () => void {
    return this.places.load((signal) => this.#app.api.places(signal))
  }

  retry(): void {
    if (this.matches.first.problem) this.matches.first.retry()
    if (this.toConfirm.first.problem) this.toConfirm.first.retry()
  }

  /** A space's page; it carries the list, so that one can step through it there. */
  hrefOf(id: string): string {
    return `/spaces/${encodeURIComponent(id)}${this.#carried}`
  }

  change(changes: Partial<Filters>, step: HistoryStep = 'push'): void {
    this.#app.router.query({ ...paramsOf(changes), at: null }, step)
  }

  /** Adds a value to a list filter, or takes it away. */
  toggle<K extends 'cluster' | 'zoning' | 'use' | 'activity' | 'status' | 'track'>(
    name: K,
    value: Filters[K][number],
    on: boolean,
  ): void {
    const rest = (this.filters[name] as Filters[K][number][]).filter((each) => each !== value)
    this.change({ [name]: on ? [...rest, value] : rest } as Partial<Filters>)
  }

  drop(names: readonly FilterName[]): void {
    this.#app.router.query({ ...Object.fromEntries(names.map((name) => [name, null])), at: null })
  }

  clear(): void {
    this.drop(this.conditions.flatMap(({ names }) => names))
  }

  sortBy(sort: Sort): void {
    this.#app.router.query({ sort: sort === firstSort ? null : sort })
  }
}
