import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { SPECIMEN, SPECIMEN_PATTERN, specimenArea, specimens } from './layers/specimens.ts'

const lookAgainMs = 4

/**
 * Has every shader made that some layers need, by a specimen of each beneath the ground. Who asks for a new shader halts
 * until all that came before is drawn, which takes long where the processor draws: in the middle of a zoom, the page hangs.
 */
export async function makeShaders(map: MapLibreMap, layers: readonly LayerSpecification[]): Promise<void> {
  const { lng, lat } = map.getCenter()
  const [ground] = map.getLayersOrder()
  const all = specimens(layers)
  map.addImage(SPECIMEN_PATTERN, { width: 1, height: 1, data: new Uint8Array(4) })
  map.addSource(SPECIMEN, { type: 'geojson', data: specimenArea(lng, lat) })
  for (const layer of all) map.addLayer(layer, ground)
  await drawn(map)
  for (const { id } of all) map.removeLayer(id)
  map.removeSource(SPECIMEN)
  map.removeImage(SPECIMEN_PATTERN)
}

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
export function caughtUp(map: MapLibreMap): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2')
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (!gl || !fence) return Promise.resolve()
  gl.flush()
  return new Promise((done) => {
    const look = () => {
      if (gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) done()
      else setTimeout(look, lookAgainMs)
    }
    setTimeout(look)
  })
}
