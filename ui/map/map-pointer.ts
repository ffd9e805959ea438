import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import type { MapEvents } from './types.ts'

/** Layers under the pointer, the smaller thing first: a building before the land it stands on. */
const TOUCHABLE = ['building', 'reserve-line', 'reserve', 'parcel']

/**
 * Reports the building, or the reserve land, under the pointer. Ordinary parcels are ground: what is let are the
 * buildings upon them. Returns what stops it.
 */
export function listenToPointer(map: MapLibreMap, { hover, press, select }: MapEvents): () => void {
  let under: string | null = null
  const enter = (id: string | null) => {
    if (id === under) return
    under = id
    map.getCanvas().style.cursor = id === null ? '' : 'pointer'
    hover(id)
  }
  const onMove = ({ point }: MapMouseEvent) => enter(idAt(map, point))
  const onOut = () => enter(null)
  const onClick = ({ point, lngLat }: MapMouseEvent) => {
    if (press(lngLat.lng, lngLat.lat)) return
    const id = idAt(map, point)
    if (id !== null) select(id)
  }
  map.on('mousemove', onMove)
  map.on('mouseout', onOut)
  map.on('click', onClick)
  return () => {
    map.off('mousemove', onMove)
    map.off('mouseout', onOut)
    map.off('click', onClick)
  }
}

function idAt(map: MapLibreMap, point: MapMouseEvent['point']): string | null {
  if (map.getLayer('building') === undefined) return null
  const found = map.queryRenderedFeatures(point, { layers: TOUCHABLE })
  const hit = found.find(({ layer, properties }) => layer.id === 'building' || properties.isReserve === true)
  return hit === undefined ? null : String(hit.properties.id)
}
