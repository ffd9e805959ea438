import { flushSync } from 'svelte'
import type { Buildings, ClusterList, MapSettings, Parcels, Reconciliation } from '../../api/contract.ts'
import type { Api, ProblemError } from '../client.ts'
import { Remote } from './remote.svelte.ts'
import type { Router } from './router.svelte.ts'

/**
 * What the map and the published figures are drawn from: fetched once and again when 示例 is switched. Of a large
 * inventory every map fetches what it shows by itself (`ShownPlaces`), and `parcels` and `buildings` stay empty.
 */
export class Inventory {
  readonly #api: Api
  readonly #router: Router
  readonly map = new Remote<MapSettings>()
  readonly clusters = new Remote<ClusterList>()
  readonly parcels = new Remote<Parcels>()
  readonly buildings = new Remote<Buildings>()
  readonly reconciliation = new Remote<Reconciliation>()
  /** Whether illustrative units stand in place of the published lots. */
  readonly illustrative: boolean = $derived.by(() => this.#router.param('illustrative') !== 'false')
  /** Parcels are drawn from tiles, and nothing is fetched whole; null: not known yet. */
  readonly isLarge: boolean | null = $derived.by(() => this.map.data?.isTiled ?? null)
  /** Address of the tiles of a large inventory. */
  readonly parcelTiles: string | null = $derived.by(() => {
    if (!this.isLarge) return null
    const datum = this.map.data?.basemap?.datum ?? 'wgs84'
    return `${location.origin}/tiles/parcels/{z}/{x}/{y}.mvt?illustrative=${this.illustrative}&datum=${datum}`
  })
  /** Rises when what stands in the buildings has changed by what was done here. */
  changes: number = $state(0)

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
    return this.map.problem ?? this.clusters.problem ?? this.parcels.problem ?? this.buildings.problem
  }

  retry(): void {
    for (const part of [this.map, this.clusters, this.parcels, this.buildings, this.reconciliation]) {
      if (part.problem) part.retry()
    }
  }

  /** Asks again for what the map shows of each place. */
  refresh(): void {
    this.changes += 1
    this.parcels.retry()
    this.buildings.retry()
  }

  showIllustrative(on: boolean): void {
    this.#router.query({ illustrative: on ? null : 'false' })
  }

  /** Fetches everything at once, and again when `illustrative` changes, for as long as the application runs. */
  open(): void {
    this.map.load((signal) => this.#api.mapSettings(signal))
    this.clusters.load((signal) => this.#api.clusters(signal))
    $effect.root(() => {
      $effect(() => {
        const query = { illustrative: this.illustrative }
        this.reconciliation.load((signal) => this.#api.reconciliation(query, signal))
      })
      $effect(() => {
        if (this.isLarge !== false) return
        const query = { illustrative: this.illustrative }
        this.parcels.load((signal) => this.#api.parcels(query, signal))
        this.buildings.load((signal) => this.#api.buildings(query, signal))
      })
    })
    flushSync()
  }
}
