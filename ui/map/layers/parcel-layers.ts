import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { COLOURS, STATUS_COLOURS, ZONING_COLOURS } from '../../design/tokens.ts'
import { patternName } from '../patterns.ts'
import type { Look } from '../types.ts'
import { dimmable } from './expressions.ts'

/**
 * Parcels; reserve land carries the plus grid, and by zoning the plate's hue at a third takes its place.
 * Fills have their edge drawn as a line, so they are not smoothed on their own.
 */
export function parcelLayers(look: Look): LayerSpecification[] {
  const { theme, colourBy } = look
  const colours = COLOURS[theme]
  const byZoning = colourBy === 'zoning'
  return [
    {
      id: 'parcel',
      type: 'fill',
      source: 'parcels',
      paint: { 'fill-color': colours.parcel, 'fill-antialias': false },
    },
    {
      id: 'parcel-zoning',
      type: 'fill',
      source: 'parcels',
      layout: { visibility: byZoning ? 'visible' : 'none' },
      paint: {
        'fill-color': [
          'match',
          ['coalesce', ['get', 'zoning'], ''],
          ...Object.entries(ZONING_COLOURS).flat(),
          colours.line2,
        ] as never,
        'fill-opacity': 0.33,
        'fill-antialias': false,
      },
    },
    {
      id: 'reserve',
      type: 'fill',
      source: 'parcels',
      filter: ['get', 'isReserve'],
      layout: { visibility: colourBy === 'status' ? 'visible' : 'none' },
      paint: {
        'fill-pattern': patternName(theme, 'reserve'),
        'fill-opacity': dimmable(look),
        'fill-antialias': false,
      },
    },
    {
      id: 'parcel-line',
      type: 'line',
      source: 'parcels',
      paint: { 'line-color': colours.parcelLine, 'line-width': 1 },
    },
    {
      id: 'reserve-line',
      type: 'line',
      source: 'parcels',
      filter: ['get', 'isReserve'],
      paint: {
        'line-color': byZoning ? colours.ink3 : STATUS_COLOURS[theme].reserve.text,
        'line-width': 1.2,
        'line-opacity': dimmable(look),
      },
    },
  ]
}
