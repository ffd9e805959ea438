import type { Bounds } from '../map/types.ts'
import { isSimple, type LonLat, mostCorners, ringFrom, ringText } from './drawn-area.ts'
import type { FindState } from './find-state.svelte.ts'
import { firstKm, type NearPoint, nearFrom, nearText } from './near-point.ts'

/** Share of the view that an area taken from it leaves free at each side, so that its corners can be grasped. */
const inset = 0.08

/** What a click on the map does besides selecting. What it makes is a filter, and lives in the address. */
export class PlaceTool {
  readonly #search: FindState
  mode: 'none' | 'draw' | 'point' = $state('none')
  /** Corners that are not a filter yet. */
  draft: readonly LonLat[] | null = $state.raw(null)
  /** What of the map is in sight. */
  view: Bounds | null = $state.raw(null)
  readonly asked: readonly LonLat[] | null = $derived.by(() => ringFrom(this.#search.filters.within))
  readonly ring: readonly LonLat[] = $derived.by(() => this.draft ?? this.asked ?? [])
  readonly circle: NearPoint | null = $derived.by(() => nearFrom(this.#search.filters.near))
  readonly isCrossed: boolean = $derived.by(() => this.ring.length >= 3 && !isSimple(this.ring))
  readonly canFinish: boolean = $derived.by(
    () => this.mode === 'draw' && this.ring.length >= 3 && !this.isCrossed,
  )

  constructor(search: FindState) {
    this.#search = search
  }

  draw(): void {
    this.mode = 'draw'
    this.draft = []
  }

  point(): void {
    this.draft = null
    this.mode = 'point'
  }

  /** Ends what is going on; what was asked for before stays. */
  cancel(): void {
    this.mode = 'none'
    this.draft = null
  }

  pick(at: LonLat): void {
    if (this.mode === 'draw' && this.ring.length < mostCorners) this.draft = [...this.ring, at]
    if (this.mode === 'point') {
      this.mode = 'none'
      this.near(at)
    }
  }

  undo(): void {
    this.draft = this.ring.slice(0, -1)
  }

  finish(): void {
    if (!this.canFinish) return
    this.mode = 'none'
    this.#ask(this.ring)
  }

  /** Corners were moved, put in or taken away; `isDone` once the hand has let go. */
  change(ring: readonly LonLat[], isDone: boolean): void {
    this.draft = ring
    if (isDone && this.mode !== 'draw' && !this.isCrossed) this.#ask(ring)
  }

  /** The same without a pointer: the part of the map that is in sight. */
  takeView(): void {
    if (this.view === null) return
    const [west, south, east, north] = this.view
    const [x, y] = [(east - west) * inset, (north - south) * inset]
    this.mode = 'none'
    this.#ask([
      [west + x, south + y],
      [east - x, south + y],
      [east - x, north - y],
      [west + x, north - y],
    ])
  }

  near([lon, lat]: LonLat): void {
    this.#search.change({ near: nearText({ lon, lat, km: this.circle?.km ?? firstKm }) })
  }

  nearBy(km: number): void {
    if (this.circle) this.#search.change({ near: nearText({ ...this.circle, km }) })
  }

  remove(name: 'within' | 'near'): void {
    this.cancel()
    this.#search.drop([name])
  }

  #ask(ring: readonly LonLat[]): void {
    this.#search.change({ within: ringText(ring) })
    this.draft = null
  }
}
