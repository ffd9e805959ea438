import type { Buildings, Parcels } from '../../api/contract.ts'
import type { ProblemError } from '../client.ts'
import type { Bounds } from '../map/types.ts'
import type { App } from './app.svelte.ts'
import { type Places, withPlaces } from './places.ts'
import { Remote } from './remote.svelte.ts'
import { closeZoom, sightOf } from './sight.ts'

/**
 * The parcels and buildings that one map is given: all there are, or of a large inventory those that are looked at
 * closely and those that are pointed at. Made with a component, and ends with it.
 */
export class ShownPlaces {
  readonly #app: Pick<App, 'api' | 'inventory'>
  /** What is fetched of a large inventory; null: nothing, from too far away. */
  #sight: Bounds | null = $state.raw(null)
  readonly #near = new Remote<Places | null>()
  readonly #pointed = new Remote<Places | null>()
  readonly #places: Places | null = $derived.by(() => withPlaces(this.#near.data, this.#pointed.data))

  /** @param pointed ids of parcels and buildings that are marked or told of, wherever they are */
  constructor(app: Pick<App, 'api' | 'inventory'>, pointed: () => readonly (string | null | undefined)[]) {
    this.#app = app
    const missing = $derived(this.#missing(pointed()))
    $effect(() => this.#load(this.#near, this.#sight && { bbox: [...this.#sight] }))
    $effect(() => this.#load(this.#pointed, missing === '' ? null : { id: missing.split(' ') }))
  }

  /** Null while they are not known. */
  get parcels(): Parcels | null {
    const { inventory } = this.#app
    return inventory.isLarge ? (this.#places?.parcels ?? null) : inventory.parcels.data
  }

  get buildings(): Buildings | null {
    const { inventory } = this.#app
    return inventory.isLarge ? (this.#places?.buildings ?? null) : inventory.buildings.data
  }

  get problem(): ProblemError | null {
    return this.#near.problem ?? this.#pointed.problem
  }

  retry(): void {
    for (const part of [this.#near, this.#pointed]) if (part.problem) part.retry()
  }

  /** The camera has come to rest. */
  see = (view: Bounds, zoom: number): void => {
    this.#sight = zoom < closeZoom ? null : sightOf(this.#sight, view)
  }

  /** What is pointed at and not in sight, as one text, so that the same again asks for nothing. */
  #missing(pointed: readonly (string | null | undefined)[]): string {
    if (!this.#app.inventory.isLarge) return ''
    const near = this.#near.data
    const known = new Set(
      [...(near?.parcels.features ?? []), ...(near?.buildings.features ?? [])].map(({ id }) => id),
    )
    const ids = new Set(pointed.filter((id) => id != null && !known.has(id)))
    return [...ids].sort().slice(0, mostIds).join(' ')
  }

  #load(into: Remote<Places | null>, where: { bbox: number[] } | { id: string[] } | null): () => void {
    const { api, inventory } = this.#app
    void inventory.changes
    const query = { ...where, illustrative: inventory.illustrative }
    return into.load(async (signal) => {
      if (where === null) return null
      const [parcels, buildings] = await Promise.all([
        api.parcels(query, signal),
        api.buildings(query, signal),
      ])
      return { parcels, buildings }
    })
  }
}

/** As many as the service takes at once. */
const mostIds = 100
