import type { Space } from '../../api/contract.ts'
import type { Router } from '../state/router.svelte.ts'
import { placeOf } from './lit.ts'

/** What the list and the map point at together. Hover passes; the selection is part of the address (`at`). */
export class Marks {
  readonly #router: Router
  readonly #rows: () => readonly Space[]
  /** Pointed at or focused in the list. */
  spaceId: string | null = $state(null)
  /** Pointed at on the map. */
  place: string | null = $state(null)
  readonly #pointed: Space | undefined = $derived.by(() => this.#find(this.spaceId))
  readonly selected: Space | undefined = $derived.by(() => this.#find(this.#router.param('at')))

  constructor(router: Router, rows: () => readonly Space[]) {
    this.#router = router
    this.#rows = rows
  }

  /** The feature that the map lights. */
  get hoveredPlace(): string | null {
    return this.#pointed ? placeOf(this.#pointed) : this.place
  }

  get selectedPlaces(): string[] {
    const place = this.selected && placeOf(this.selected)
    return place ? [place] : []
  }

  /** The space that the callout tells of: pointed at in the list, else selected while the map points elsewhere at none. */
  get told(): Space | undefined {
    return this.#pointed ?? (this.place === null ? this.selected : undefined)
  }

  isMarked(space: Space): boolean {
    if (this.selected?.id === space.id || this.spaceId === space.id) return true
    return this.place !== null && placeOf(space) === this.place
  }

  at(place: string): Space[] {
    return this.#rows().filter((space) => placeOf(space) === place)
  }

  select(id: string | null): void {
    this.#router.query({ at: id }, 'replace')
  }

  #find(id: string | null): Space | undefined {
    return id === null ? undefined : this.#rows().find((space) => space.id === id)
  }
}
