import type { SpaceDetail } from '../../api/contract.ts'
import type { Api } from '../client.ts'

/** The pages of spaces that options name, fetched once each: the map needs to know in which building they are. */
export class PlaceIndex {
  readonly #api: Api
  readonly #asked = new Set<string>()
  #known: Readonly<Record<string, SpaceDetail>> = $state.raw({})

  constructor(api: Api) {
    this.#api = api
  }

  /** To be called in an effect. A page that cannot be had leaves its place unmarked; the list says all the same. */
  want(spaceIds: readonly string[]): void {
    for (const id of spaceIds) {
      if (this.#asked.has(id)) continue
      this.#asked.add(id)
      this.#api.space(id, new AbortController().signal).then(
        (space) => {
          this.#known = { ...this.#known, [id]: space }
        },
        () => this.#asked.delete(id),
      )
    }
  }

  /** The building on the map, else the parcel, or null while or where neither is known. */
  onMap = (spaceId: string): string | null => {
    const space = this.#known[spaceId]
    return space?.buildingId ?? space?.parcelId ?? null
  }
}
