import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { COLOURS } from '../../design/tokens.ts'
import type { Look } from '../types.ts'
import { nameIn } from './expressions.ts'
import { haloed, ITALIC, REGULAR, SEMIBOLD } from './text.ts'

/**
 * Zoom from which labels have room: parcel ids at 15, plates and building numbers at 15.5, as 256 px tiles are
 * counted. MapLibre counts 512 px tiles, which are one zoom less for the same scale on the ground.
 */
export const PARCEL_LABEL_ZOOM = 14
export const PLATE_LABEL_ZOOM = 14.5
export const BUILDING_LABEL_ZOOM = 14.5

const ofKind = (kind: string): FilterSpecification => ['==', ['get', 'kind'], kind]

/** A bold first part, then the rest in regular weight and lighter ink. */
function boldThen(theme: Look['theme'], bold: string, glue: string, rest: string): ExpressionSpecification {
  return [
    'format',
    ['get', bold],
    { 'text-font': ['literal', SEMIBOLD] },
    glue,
    {},
    ['coalesce', ['get', rest], ''],
    { 'text-font': ['literal', REGULAR], 'text-color': COLOURS[theme].ink2 },
  ]
}

/** Names of what lies round the inventory, which an outside basemap brings itself. */
export const CONTEXT_NAMES = ['river-name', 'road-name', 'campus-name', 'station-name'] as const

/** Names along roads and rivers, stations, then parcels, buildings, reserve land and cluster totals. */
export function labelLayers(look: Look): LayerSpecification[] {
  return [...contextLabels(look), ...inventoryLabels(look)]
}

function contextLabels({ theme, locale }: Look): LayerSpecification[] {
  const colours = COLOURS[theme]
  const along = (
    id: string,
    font: string[],
    ink: string,
  ): Pick<SymbolLayerSpecification, 'id' | 'type' | 'source' | 'layout' | 'paint'> => ({
    id,
    type: 'symbol',
    source: 'context',
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 340,
      'text-field': nameIn(locale),
      'text-font': font,
      'text-size': 12,
      'text-letter-spacing': 0.06,
      'text-max-angle': 30,
    },
    paint: haloed(theme, ink),
  })
  return [
    { ...along('river-name', ITALIC, colours.ink3), minzoom: 13.5, filter: ofKind('river') },
    { ...along('road-name', REGULAR, colours.ink2), minzoom: 13, filter: ofKind('road') },
    {
      id: 'campus-name',
      type: 'symbol',
      source: 'context',
      minzoom: 13.5,
      filter: ofKind('campus-name'),
      layout: {
        'text-field': nameIn(locale),
        'text-font': REGULAR,
        'text-size': 12,
        'text-max-width': 8,
      },
      paint: haloed(theme, colours.ink2),
    },
    {
      id: 'station-name',
      type: 'symbol',
      source: 'context',
      minzoom: 11,
      filter: ofKind('station'),
      layout: {
        'text-field': nameIn(locale),
        'text-font': REGULAR,
        'text-size': 12,
        'text-anchor': 'left',
        'text-offset': [0.7, 0],
      },
      paint: haloed(theme, colours.ink2),
    },
  ]
}

function inventoryLabels({ theme, colourBy, showClusterTotals }: Look): LayerSpecification[] {
  const colours = COLOURS[theme]
  const source = 'labels'
  const buildings = showClusterTotals ? 'none' : 'visible'
  const parcelName = {
    type: 'symbol',
    source,
    filter: ofKind('parcel'),
    layout: {
      'text-font': SEMIBOLD,
      'text-size': 13,
      // Across the upper edge, since buildings stand close behind it.
      'text-anchor': 'left',
      'text-offset': [0.4, 0.1],
    },
    paint: haloed(theme, colours.ink),
  } satisfies Partial<SymbolLayerSpecification>
  return [
    {
      id: 'building-number',
      type: 'symbol',
      source,
      minzoom: BUILDING_LABEL_ZOOM,
      filter: ofKind('building'),
      layout: {
        visibility: buildings,
        'text-field': ['coalesce', ['get', colourBy === 'load' ? 'load' : 'title'], '?'],
        'text-font': SEMIBOLD,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: haloed(theme, colours.ink),
    },
    // Two layers, since a text that depends on the zoom changes at whole zooms only.
    {
      ...parcelName,
      id: 'parcel-name',
      minzoom: PARCEL_LABEL_ZOOM,
      maxzoom: PLATE_LABEL_ZOOM,
      layout: { ...parcelName.layout, 'text-field': ['get', 'title'] },
    },
    {
      ...parcelName,
      id: 'parcel-plate',
      minzoom: PLATE_LABEL_ZOOM,
      layout: { ...parcelName.layout, 'text-field': boldThen(theme, 'title', ' ', 'detail') },
    },
    {
      id: 'reserve-name',
      type: 'symbol',
      source,
      minzoom: 13,
      filter: ofKind('reserve'),
      layout: {
        'text-field': boldThen(theme, 'title', '\n', 'detail'),
        'text-font': SEMIBOLD,
        'text-size': 13,
        'text-line-height': 1.4,
        'text-max-width': 20,
      },
      paint: haloed(theme, colours.ink),
    },
    {
      id: 'cluster-total',
      type: 'symbol',
      source,
      filter: ofKind('cluster'),
      layout: {
        visibility: showClusterTotals ? 'visible' : 'none',
        'text-field': boldThen(theme, 'title', '\n', 'detail'),
        'text-font': SEMIBOLD,
        'text-size': 13,
        'text-line-height': 1.5,
        'text-max-width': 30,
        'text-allow-overlap': true,
      },
      paint: haloed(theme, colours.ink),
    },
  ]
}
