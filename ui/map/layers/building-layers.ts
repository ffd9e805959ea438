import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { COLOURS, FILL_STATUSES, STATUS_COLOURS, STATUS_PATTERNS } from '../../design/tokens.ts'
import { LOAD_CLASSES_KN_M2, loadColours } from '../load-scale.ts'
import { patternName } from '../patterns.ts'
import type { Look } from '../types.ts'
import { dimmable } from './expressions.ts'

const PLAIN = FILL_STATUSES.filter((status) => STATUS_PATTERNS[status].kind === 'solid')
const PATTERNED_FILLS = ['to_confirm', 'held', 'promised'] as const
const hasLoad: ExpressionSpecification = ['!=', ['typeof', ['get', 'maxFloorLoadKnM2']], 'null']

/** Footprints: by status a bar of parts, by floor load one of five inks, by zoning the neutral of the base. */
export function buildingLayers(look: Look): LayerSpecification[] {
  const { theme, colourBy, showClusterTotals } = look
  const colours = COLOURS[theme]
  const shownBy = (wanted: Look['colourBy'][]) =>
    ({ visibility: !showClusterTotals && wanted.includes(colourBy) ? 'visible' : 'none' }) as const
  const statusColour = (which: 'fill' | 'text'): ExpressionSpecification =>
    [
      'match',
      ['get', 'status'],
      ...FILL_STATUSES.flatMap((status) => [status, STATUS_COLOURS[theme][status][which]]),
      colours.line2,
    ] as unknown as ExpressionSpecification
  return [
    {
      id: 'building-shadow',
      type: 'fill',
      source: 'buildings',
      minzoom: 13.5,
      layout: shownBy(['status', 'zoning', 'load']),
      paint: {
        'fill-color': theme === 'light' ? colours.ink : '#000000',
        'fill-opacity': theme === 'light' ? 0.1 : 0.35,
        'fill-translate': [1.5, 2],
        'fill-antialias': false,
      },
    },
    {
      id: 'building',
      type: 'fill',
      source: 'buildings',
      layout: shownBy(['status', 'zoning', 'load']),
      paint: {
        'fill-color': colourBy === 'zoning' ? colours.contextBuilding : colours.parcel,
        'fill-antialias': false,
      },
    },
    {
      id: 'part-plain',
      type: 'fill',
      source: 'parts',
      filter: ['in', ['get', 'status'], ['literal', PLAIN]],
      layout: shownBy(['status']),
      paint: { 'fill-color': statusColour('fill'), 'fill-opacity': dimmable(look), 'fill-antialias': false },
    },
    // One layer a pattern: where the pattern depends on the feature, MapLibre rounds its pixel ratio to a whole number.
    ...PATTERNED_FILLS.map(
      (status): LayerSpecification => ({
        id: `part-${status}`,
        type: 'fill',
        source: 'parts',
        filter: ['==', ['get', 'status'], status],
        layout: shownBy(['status']),
        paint: {
          'fill-pattern': patternName(theme, status),
          'fill-opacity': dimmable(look),
          'fill-antialias': false,
        },
      }),
    ),
    {
      id: 'part-line',
      type: 'line',
      source: 'parts',
      layout: shownBy(['status']),
      paint: { 'line-color': statusColour('text'), 'line-width': 1, 'line-opacity': dimmable(look) },
    },
    {
      id: 'load',
      type: 'fill',
      source: 'buildings',
      filter: hasLoad,
      layout: shownBy(['load']),
      paint: {
        'fill-color': [
          'step',
          ['number', ['get', 'maxFloorLoadKnM2'], 0],
          ...loadColours(theme).flatMap((colour, index) =>
            index === 0 ? [colour] : [LOAD_CLASSES_KN_M2[index], colour],
          ),
        ] as never,
        'fill-opacity': dimmable(look),
        'fill-antialias': false,
      },
    },
    {
      id: 'load-unknown',
      type: 'fill',
      source: 'buildings',
      filter: ['!', hasLoad],
      layout: shownBy(['load']),
      paint: {
        'fill-pattern': patternName(theme, 'unknown'),
        'fill-opacity': dimmable(look),
        'fill-antialias': false,
      },
    },
    {
      id: 'building-line',
      type: 'line',
      source: 'buildings',
      layout: shownBy(['zoning', 'load']),
      paint: { 'line-color': colours.ink3, 'line-width': 1, 'line-opacity': dimmable(look) },
    },
  ]
}
