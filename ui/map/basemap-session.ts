import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl'
import type { Basemap } from '../../api/contract.ts'
import { BASEMAP_PREFIX, basemapParts, rasterStyle } from './basemap-style.ts'

/** What is known of an outside basemap; as long as nothing came of it, the built-in ground is what one sees. */
export interface BasemapNews {
  state: 'asked' | 'shown' | 'unreachable'
  attribution: string
}

/**
 * Lays an outside basemap over the built-in ground. Names on that ground go beneath it too, so that a basemap which does not
 * come leaves the map as it would be without one.
 * @param names layers with names on the ground
 * @param above the lowest layer of ours that stays over the basemap
 */
export async function layBasemap(
  map: MapLibreMap,
  basemap: Basemap,
  { names, above }: { names: readonly string[]; above: string },
  tell: (news: BasemapNews) => void,
): Promise<void> {
  let attribution = basemap.attribution ?? ''
  let state: BasemapNews['state'] = 'asked'
  const become = (next: BasemapNews['state']) => {
    if (state === 'shown') return
    state = next
    tell({ state, attribution })
  }
  map.on('sourcedata', (event: MapSourceDataEvent) => {
    if (event.sourceId.startsWith(BASEMAP_PREFIX) && event.tile?.state === 'loaded') become('shown')
  })
  map.on('error', (event: ErrorEvent & { sourceId?: string }) => {
    if (event.sourceId?.startsWith(BASEMAP_PREFIX)) become('unreachable')
    else console.error(event.error)
  })
  let isGone = false
  map.once('remove', () => {
    isGone = true
  })
  tell({ state, attribution })
  const style = basemap.style === null ? rasterStyle(basemap) : await fetchStyle(basemap.style)
  if (isGone) return
  if (style === null) {
    become('unreachable')
    return
  }
  const parts = basemapParts(style)
  attribution ||= parts.attribution || (basemap.style === null ? '' : new URL(basemap.style).host)
  tell({ state, attribution })
  for (const name of names) map.moveLayer(name, above)
  if (parts.sprite !== null) map.setSprite(parts.sprite)
  for (const [id, source] of Object.entries(parts.sources)) map.addSource(id, source)
  for (const layer of parts.layers) map.addLayer(layer, above)
}

/** Null where it does not come: that is told on the map, and the built-in ground stays. */
const fetchStyle = (address: string): Promise<StyleSpecification | null> =>
  fetch(address).then(
    async (answer) => (answer.ok ? ((await answer.json()) as StyleSpecification) : null),
    () => null,
  )
