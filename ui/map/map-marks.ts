import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapData, Marks } from './types.ts'

/** Writes hover, selection and dimming as feature state: no source is touched and no tile is built again. */
export function setMarks(map: MapLibreMap, { parcels, buildings }: MapData, marks: Marks): void {
  const selected = new Set(marks.selected)
  const stateOf = (id: string, isLit: boolean) => ({
    dimmed: !isLit,
    hovered: marks.hovered === id,
    selected: selected.has(id),
  })
  for (const { properties } of parcels) {
    const isLit = !properties.isReserve || isMatch(marks.lit, properties.id)
    map.setFeatureState({ source: 'parcels', id: properties.id }, stateOf(properties.id, isLit))
  }
  for (const { properties } of buildings) {
    const state = stateOf(properties.id, isMatch(marks.lit, properties.id))
    map.setFeatureState({ source: 'buildings', id: properties.id }, state)
    map.setFeatureState({ source: 'parts', id: properties.id }, state)
  }
}

function isMatch(lit: Marks['lit'], id: string): boolean {
  return lit === null || lit.has(id)
}
