import { flushSync } from 'svelte'
import type { Buildings, ClusterList, Parcels, Reconciliation } from '../../api/contract.ts'
import type { Api, ProblemError } from '../client.ts'
import { Remote } from './remote.svelte.ts'
import type { Router } from './router.svelte.ts'

/** What the map and the published figures are drawn from: fetched once and again when 示例 is switched. */
export class Inventory {
  readonly #api: Api
  readonly #router: Router
  readonly clusters = new Remote<ClusterList>()
  readonly parcels = new Remote<Parcels>()
  readonly buildings = new Remote<Buildings>()
  readonly reconciliation = new Remote<Reconciliation>()
  /** Whether illustrative units stand in place of the published lots. */
  readonly illustrative: boolean = $derived.by(() => this.#router.param('illustrative') !== 'false')

  constructor(api: Api, router: Router) {
    this.#api = api
    this.#router = router
  }

  /** The day that the service's answers hold for. */
  get asOf(): string | null {
    return this.clusters.data?.asOf ?? null
  }

  /** What the map cannot be drawn from, if anything. */
  get problem(): ProblemError | null {
    return this.clusters.problem ?? this.parcels.problem ?? this.buildings.problem
  }

  retry(): void {
    for (const part of [this.clusters, this.parcels, this.buildings, this.reconciliation]) {
      if (part.problem) part.retry()
    }
  }

  showIllustrative(on: boolean): void {
    this.#router.query({ illustrative: on ? null : 'false' })
  }

  /** Fetches everything at once, and again when `illustrative` changes, for as long as the application runs. */
  open(): void {
    this.clusters.load((signal) => this.#api.clusters(signal))
    $effect.root(() => {
      $effect(() => {
        const query = { illustrative: this.illustrative }
        this.parcels.load((signal) => this.#api.parcels(query, signal))
        this.buildings.load((signal) => this.#api.buildings(query, signal))
        this.reconciliation.load((signal) => this.#api.reconciliation(query, signal))
      })
    })
    flushSync()
  }
}
