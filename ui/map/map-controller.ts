import 'maplibre-gl/dist/maplibre-gl.css'
import {
  type GeoJSONSource,
  Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Basemap } from '../../api/contract.ts'
import { type BasemapNews, layBasemap } from './basemap-session.ts'
import { canvasReady } from './canvas-ready.ts'
import {
  buildingFeatures,
  clusterFeatures,
  contextFeatures,
  parcelFeatures,
  partFeatures,
} from './feature-data.ts'
import { labelFeatures } from './label-data.ts'
import { CONTEXT_NAMES } from './layers/label-layers.ts'
import { layerChanges } from './layers/layer-changes.ts'
import { mapLayers, mapStyle } from './layers/map-style.ts'
import { mapSources, type SourceId } from './layers/sources.ts'
import { makeShaders } from './make-shaders.ts'
import { flight, frameOf, isSameLook, isSamePadding } from './map-frame.ts'
import { writeMarks } from './map-marks.ts'
import { refreshPatterns } from './map-patterns.ts'
import { listenToPointer } from './map-pointer.ts'
import { mapText } from './map-text.ts'
import type { Bounds, Camera, Look, MapData, MapEvents, Marks, Padding } from './types.ts'
import { marginOf, NEAREST_WHOLE_ZOOM } from './whole-view.ts'

export interface MapController {
  setLook: (look: Look) => void
  setData: (data: MapData) => void
  setMarks: (marks: Marks) => void
  setPadding: (padding: Padding) => void
  flyTo: (camera: Camera) => void
  fit: (bounds: Bounds, options?: { instantly: boolean }) => void
  zoomBy: (steps: number) => void
  /** While places are picked, a double click is two of them. */
  setPicking: (picks: boolean) => void
  /** Takes it off the page; it tells nothing more. True where it can be shown elsewhere. */
  hide: () => boolean
  /** Shows a hidden map, of which nothing is seen until the data of that place are drawn. */
  show: (place: MapPlace) => void
  /** Ends a hidden map. */
  destroy: () => void
}

/** Where a map is shown. */
export interface MapPlace {
  container: HTMLElement
  camera: Camera
  events: MapEvents
}

export interface MapStart extends MapPlace {
  look: Look
  /** As of the data that will be set; whether there are tiles does not change afterwards. */
  parcelTiles: string | null
  basemap: Basemap | null
  /** The surroundings; the map starts without them and takes them when they come. */
  context: Promise<GeoJSON.FeatureCollection>
}

/** As few pixels as will do to make shaders; nobody sees them. */
const COARSE = 1 / 16

const NO_MARKS: Marks = { lit: null, hovered: null, selected: [] }

/** Of a map that is not shown. */
const UNHEARD: MapEvents = {
  frame: () => {},
  camera: () => {},
  hover: () => {},
  select: () => {},
  press: () => false,
  ready: () => {},
  basemap: () => {},
}

// The workers start while the page still makes its canvas.
setWorkerUrl(workerUrl)
prewarm()

/**
 * The one place that changes the map. Wishes that come before the style is there are kept and put in force with
 * it; a new look changes layer properties only, so that sources, images and feature state stay.
 */
export function createMapController(start: MapStart): MapController {
  const { look, parcelTiles, basemap, camera, context } = start
  let { events } = start
  // The map moves from place to place with it.
  const container = document.createElement('div')
  container.style.cssText = 'width: 100%; height: 100%'
  start.container.append(container)
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')
  const map = new MapLibreMap({
    container,
    // It would take a map that is not shown for one of 400 by 300.
    trackResize: false,
    // The tests validate every style there is.
    validateStyle: false,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: 9,
    maxZoom: 19,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    pixelRatio: COARSE,
    fadeDuration: stillness.matches ? 0 : 120,
    locale: { 'Map.Title': mapText(look.locale).title },
  })
  map.keyboard.disableRotation()
  map.touchZoomRotate.disableRotation()
  map.getCanvas().style.visibility = 'hidden'

  let wanted = look
  let drawn = look
  let data: MapData = { parcelTiles, clusters: [], parcels: [], buildings: [] }
  let filled = data
  let marks = NO_MARKS
  let marked = NO_MARKS
  let isStyled = false
  let isToBeShown = false
  const over = new AbortController()

  const fill = (source: SourceId, features: GeoJSON.FeatureCollection) =>
    map.getSource<GeoJSONSource>(source)?.setData(features)

  const drawLook = () => {
    refreshPatterns(map, wanted.theme)
    if (drawn === wanted) return
    for (const { layer, group, property, value } of layerChanges(mapLayers(drawn), mapLayers(wanted))) {
      const change = group === 'paint' ? map.setPaintProperty : map.setLayoutProperty
      change.call(map, layer, property as never, value as never)
    }
    if (drawn.locale !== wanted.locale || drawn.areaUnit !== wanted.areaUnit) drawLabels()
    map.getCanvas().setAttribute('aria-label', mapText(wanted.locale).title)
    drawn = wanted
  }
  const drawLabels = () => fill('labels', labelFeatures({ ...data, ...wanted }))
  const drawData = () => {
    // Parts of the inventory arrive one by one: only what is new is tiled again.
    if (data.clusters !== filled.clusters) fill('clusters', clusterFeatures(data.clusters))
    if (parcelTiles === null && data.parcels !== filled.parcels) fill('parcels', parcelFeatures(data.parcels))
    if (data.parcelTiles !== null && data.parcelTiles !== filled.parcelTiles)
      map.getSource<VectorTileSource>('parcels')?.setTiles([data.parcelTiles])
    if (data.buildings !== filled.buildings) {
      fill('buildings', buildingFeatures(data.buildings))
      fill('parts', partFeatures(data.buildings))
    }
    filled = data
    drawLabels()
  }
  const drawMarks = () => {
    marked = writeMarks(map, marked, marks)
  }

  const reportFrame = () => events.frame(frameOf(map))
  let stopPointer = listenToPointer(map, events)
  let news: BasemapNews | null = null
  const draw = () => {
    isStyled = true
    map.setPixelRatio(sharpnessOf(container))
    map.getCanvas().style.visibility = ''
    drawLook()
    drawData()
    drawMarks()
    reportFrame()
    if (basemap !== null)
      layBasemap(map, basemap, { names: CONTEXT_NAMES, above: 'parcel' }, (latest) => {
        news = latest
        events.basemap(latest)
      }).catch((cause: unknown) => console.error(cause))
    context
      .then((features) => {
        if (!over.signal.aborted) fill('context', contextFeatures(features))
      })
      .catch((cause: unknown) => console.error(cause))
      .finally(() => map.once('idle', events.ready))
  }
  const own = Object.keys(mapSources(parcelTiles))
  const uncover = () => {
    if (!own.every((id) => map.isSourceLoaded(id))) return
    map.off('render', uncover)
    map.getCanvas().style.visibility = ''
  }
  const begin = async () => {
    // A filter changes how things are drawn; the other looks change colours.
    const layers = [false, true].flatMap((isFiltered) => mapLayers({ ...look, isFiltered }))
    await makeShaders(map, layers, over.signal)
    if (over.signal.aborted) return
    map.once('style.load', draw)
    map.setStyle(mapStyle(look, parcelTiles), { diff: false })
  }
  begin().catch((cause: unknown) => console.error(cause))
  map.on('move', reportFrame)
  const keepPatterns = () => {
    if (isStyled) refreshPatterns(map, wanted.theme)
  }
  let isResized = false
  map.on('resize', () => {
    const sharp = sharpnessOf(container)
    if (isStyled && map.getPixelRatio() !== sharp) map.setPixelRatio(sharp)
    // A map that is under way comes to rest by that and not by its new size.
    isResized = !map.isMoving()
    keepPatterns()
    reportFrame()
  })
  const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => `${clientWidth} ${clientHeight}`
  let size = sizeOf(container)
  const sizes = new ResizeObserver(() => {
    if (!container.isConnected || sizeOf(container) === size) return
    size = sizeOf(container)
    map.resize()
    map.redraw()
  })
  sizes.observe(container)
  map.on('zoomend', keepPatterns)
  map.on('moveend', () => {
    const byResize = isResized
    isResized = false
    events.camera(frameOf(map).camera, byResize)
  })

  return {
    setLook(next) {
      if (isSameLook(wanted, next)) return
      wanted = next
      if (isStyled) drawLook()
    },
    setData(next) {
      data = next
      if (!isStyled) return
      drawData()
      if (!isToBeShown) return
      isToBeShown = false
      map.on('render', uncover)
      map.once('idle', events.ready)
      map.triggerRepaint()
    },
    setMarks(next) {
      marks = next
      if (isStyled) drawMarks()
    },
    setPadding(next) {
      if (!isSamePadding(map.getPadding(), next)) map.setPadding(next)
    },
    flyTo({ lon, lat, zoom }) {
      map.flyTo({ center: [lon, lat], zoom, ...flight(stillness.matches) })
    },
    fit([west, south, east, north], { instantly } = { instantly: false }) {
      map.fitBounds([west, south, east, north], {
        padding: marginOf(container.clientWidth, container.clientHeight),
        maxZoom: NEAREST_WHOLE_ZOOM,
        ...flight(stillness.matches || instantly),
      })
    },
    zoomBy(steps) {
      map.zoomTo(map.getZoom() + steps, { duration: stillness.matches ? 0 : 200 })
    },
    setPicking(picks) {
      if (picks) map.doubleClickZoom.disable()
      else map.doubleClickZoom.enable()
    },
    hide() {
      stopPointer()
      events = UNHEARD
      map.stop()
      map.off('render', uncover)
      isToBeShown = false
      container.remove()
      return isStyled && !map.getCanvas().getContext('webgl2')?.isContextLost()
    },
    show(place) {
      map.getCanvas().style.visibility = 'hidden'
      place.container.append(container)
      size = sizeOf(container)
      map.resize()
      map.jumpTo({ center: [place.camera.lon, place.camera.lat], zoom: place.camera.zoom })
      events = place.events
      stopPointer = listenToPointer(map, events)
      isToBeShown = true
      reportFrame()
      if (news !== null) events.basemap(news)
    },
    destroy() {
      over.abort()
      sizes.disconnect()
      // Its canvas ends when all that was drawn before is done.
      canvasReady().then(() => map.remove())
    },
  }
}

/** Pixels of the screen for each of the container's: on a wall the whole interface is drawn larger. */
function sharpnessOf(container: HTMLElement): number {
  const scale = container.getBoundingClientRect().width / container.offsetWidth || 1
  // Widths in whole pixels are a hair off.
  return (window.devicePixelRatio * Math.round(scale * 100)) / 100
}
