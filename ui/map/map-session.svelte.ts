import { untrack } from 'svelte'
import { afterPaint } from '../after-paint.ts'
import type { BasemapNews } from './basemap-session.ts'
import { boundsOf } from './bounds.ts'
import { isSameCamera } from './camera.ts'
import { canvasReady } from './canvas-ready.ts'
import { HomeView } from './home-view.ts'
import { keepMap, takeMap } from './kept-maps.ts'
import { createMapController, type MapController, type MapStart } from './map-controller.ts'
import { type Station, stationsIn } from './stations.ts'
import { Turns } from './turns.ts'
import type { Camera, MapCluster, MapEvents, MapFrame, MapViewProps } from './types.ts'

type Listeners = Pick<MapViewProps, 'clusters' | 'drawing' | 'oncamera' | 'onhover' | 'onpick' | 'onselect'>

const turns = new Turns(canvasReady)

/** No map waits longer for the first view of another, which may lose its canvas or have a basemap that does not come. */
const PATIENCE_MS = 5000

/** The map behind a component: it is drawn, told what to show, and heard. */
export class MapSession {
  controller: MapController | null = $state.raw(null)
  frame: MapFrame | null = $state.raw(null)
  /** The camera when it last came to rest; the legend waits for it. */
  rest: MapFrame | null = $state.raw(null)
  stations: readonly Station[] = $state.raw([])
  isReady: boolean = $state(false)
  basemap: BasemapNews | null = $state.raw(null)
  isBroken: boolean = $state(false)
  readonly #listeners: () => Listeners
  readonly #home = new HomeView((cluster, instantly) => this.fit(cluster, instantly))
  readonly #later = new Map<string, () => void>()
  /** The camera told last: when it comes back as a prop, the map may already have moved on. */
  #told: Camera | null = null

  /** `listeners` is read anew with every event. */
  constructor(listeners: () => Listeners) {
    this.#listeners = listeners
  }

  /** Draws a map into its container, one that a page before has left where there is; returns the way to leave it. */
  open(start: Omit<MapStart, 'events'>): () => void {
    start.context.then(
      (ground) => {
        this.stations = stationsIn(ground)
      },
      // Told by the controller, which draws it.
      () => undefined,
    )
    const ready = () => {
      this.isReady = true
      pass()
    }
    const events = { ...this.#events, ready }
    const kept = takeMap(start)
    const pass = turns.take(() => {
      setTimeout(pass, PATIENCE_MS)
      try {
        kept?.show({ ...start, events })
        this.controller = kept ?? createMapController({ ...start, events })
      } catch (cause) {
        this.isBroken = true
        pass()
        console.error(cause)
      }
    })
    return () => {
      pass()
      const left = this.controller ?? kept
      if (left !== null) keepMap(start, left)
      this.controller = null
    }
  }

  /**
   * To be called in an effect. The map is outside of Svelte: what it shows is told to it. It answers with events at
   * once, and what those read must not become a reason to tell it again.
   */
  tell<T>(value: T, action: (to: MapController, value: T) => void): void {
    const to = this.controller
    if (to !== null) untrack(() => action(to, value))
  }

  /**
   * As `tell`, once the page has shown what changed beside the map: to draw the map anew takes longest of all.
   * @param what one word for each kind; of one kind only the last value is told
   */
  tellAfterwards<T>(what: string, value: T, action: (to: MapController, value: T) => void): void {
    // Told again once there is a map.
    if (this.controller === null) return
    if (this.#later.size === 0) afterPaint(() => this.#tellAll())
    this.#later.set(what, () => this.tell(value, action))
  }

  #tellAll(): void {
    const wishes = [...this.#later.values()]
    this.#later.clear()
    for (const tell of wishes) tell()
  }

  fit(cluster: string, instantly = false): void {
    const found = this.#listeners().clusters.filter(({ id }) => id === cluster)
    const bounds = boundsOf(found.map(({ boundary }: MapCluster) => boundary))
    if (bounds !== null) this.controller?.fit(bounds, { instantly })
  }

  look(camera: Camera | null): void {
    if (camera === null) return
    const isKnown = [this.#told, this.frame?.camera ?? null].some(
      (known) => known && isSameCamera(known, camera),
    )
    if (!isKnown) this.controller?.flyTo(camera)
  }

  goHome(cluster: string | undefined, hasCamera: boolean): void {
    this.#home.go(cluster, hasCamera)
  }

  readonly #events: Omit<MapEvents, 'ready'> = {
    frame: (next) => {
      const last = this.frame
      this.frame = next
      this.rest ??= next
      if (last !== null && (last.widthPx !== next.widthPx || last.heightPx !== next.heightPx))
        this.#home.resized()
    },
    camera: (next, isResized) => {
      this.rest = this.frame
      if (isResized || !this.#home.moved()) return
      this.#told = next
      this.#listeners().oncamera?.(next)
    },
    hover: (id) => this.#listeners().onhover?.(id),
    select: (id) => this.#listeners().onselect?.(id),
    press: (lon, lat) => {
      const { drawing, onpick } = this.#listeners()
      if (!drawing?.picks) return false
      onpick?.(lon, lat)
      return true
    },
    basemap: (news) => {
      this.basemap = news
    },
  }
}
