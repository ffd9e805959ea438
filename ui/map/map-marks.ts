import type { Map as MapLibreMap } from 'maplibre-gl'
import { TILE_LAYER } from './layers/sources.ts'
import type { Marks } from './types.ts'

/** A place is a parcel or a building; the parts of a building go with it. */
const SOURCES_OF_PLACES = ['parcels', 'buildings', 'parts'] as const

/**
 * Writes hover, selection and what matches as feature state: no source is touched, no tile is built again, and a place
 * that is not drawn yet will have its state. Only what differs is written. Returns what stands written now: without a
 * filter everything is at full strength whatever it is marked as, so those marks stay until the next filter.
 */
export function writeMarks(map: MapLibreMap, was: Marks, is: Marks): Marks {
  const lit = is.lit ?? was.lit ?? new Set<string>()
  const write = (from: ReadonlySet<string>, to: ReadonlySet<string>, name: string) => {
    for (const id of from) if (!to.has(id)) setState(map, id, { [name]: false })
    for (const id of to) if (!from.has(id)) setState(map, id, { [name]: true })
  }
  write(was.lit ?? new Set(), lit, 'lit')
  write(hoveredOf(was), hoveredOf(is), 'hovered')
  write(new Set(was.selected), new Set(is.selected), 'selected')
  return { ...is, lit }
}

const hoveredOf = ({ hovered }: Marks) => new Set(hovered === null ? [] : [hovered])

function setState(map: MapLibreMap, id: string, state: Record<string, boolean>): void {
  for (const source of SOURCES_OF_PLACES) {
    const layer = map.getSource(source)?.type === 'vector' ? { sourceLayer: TILE_LAYER } : {}
    map.setFeatureState({ source, id, ...layer }, state)
  }
}
