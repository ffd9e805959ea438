import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { pageDrawn } from './canvas-ready.ts'
import { SPECIMEN, SPECIMEN_PATTERN, specimenArea, specimens } from './layers/specimens.ts'

/** So few at a time that the page never halts for long. */
const TOGETHER = 6

/**
 * Has every shader made that some layers need, by a style of specimens, which the map's own style then replaces. Who asks
 * for a new shader halts until all that came before is drawn, which takes long where the processor draws: in the middle of
 * a zoom, the page hangs.
 * @param over when the map was removed
 */
export async function makeShaders(
  map: MapLibreMap,
  layers: readonly LayerSpecification[],
  over: AbortSignal,
): Promise<void> {
  const area = () => {
    const { lng, lat } = map.getCenter()
    return specimenArea(lng, lat)
  }
  const all = specimens(layers)
  await caughtUp(map)
  if (over.aborted) return
  await styled(map, {
    version: 8,
    sources: { [SPECIMEN]: { type: 'geojson', data: area() } },
    layers: [],
  })
  map.addImage(SPECIMEN_PATTERN, { width: 1, height: 1, data: new Uint8Array(4) })
  // Nothing is drawn of what is out of sight.
  const follow = () => {
    map.getSource<GeoJSONSource>(SPECIMEN)?.setData(area())
  }
  map.on('moveend', follow)
  while (all.length > 0 && !over.aborted) {
    for (const layer of all.splice(0, TOGETHER)) map.addLayer(layer)
    await drawn(map)
    await caughtUp(map)
  }
  map.off('moveend', follow)
}

const styled = (map: MapLibreMap, style: StyleSpecification): Promise<void> =>
  new Promise((done) => {
    map.once('style.load', () => done())
    map.setStyle(style)
  })

const drawn = (map: MapLibreMap): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (!map.isSourceLoaded(SPECIMEN)) return
      map.off('render', look)
      done()
    }
    map.on('render', look)
  })

/** Once all is done that the canvas was told so far; the page goes on meanwhile. */
function caughtUp(map: MapLibreMap): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2')
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!gl || !fence) return Promise.resolve()
  gl.flush()
  return new Promise<void>((done) => {
    const look = () => {
      if (gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) done()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(() => requestAnimationFrame(look))
  }).then(pageDrawn)
}
