import type { Bilingual } from '../../api/contract.ts'
import type { Api } from '../client.ts'

/** Names of the spaces that a list is about, fetched once each: the ledger knows them by their ids alone. */
export class SpaceNames {
  readonly #api: Api
  readonly #asked = new Set<string>()
  #known: Readonly<Record<string, Bilingual>> = $state.raw({})

  constructor(api: Api) {
    this.#api = api
  }

  /** To be called in an effect. What cannot be had is shown by its id. */
  want(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#asked.has(id)) continue
      this.#asked.add(id)
      this.#api.space(id, new AbortController().signal).then(
        ({ name }) => {
          this.#known = { ...this.#known, [id]: name }
        },
        () => this.#asked.delete(id),
      )
    }
  }

  of(id: string): Bilingual {
    return this.#known[id] ?? { zh: id, en: id }
  }
}
