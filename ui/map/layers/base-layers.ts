import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { COLOURS } from '../../design/tokens.ts'
import type { Look } from '../types.ts'
import { byZoom } from './expressions.ts'

const kind = (...kinds: string[]): FilterSpecification => ['in', ['get', 'kind'], ['literal', kinds]]
const both = (a: FilterSpecification, b: FilterSpecification): FilterSpecification =>
  ['all', a, b] as FilterSpecification
const lines: FilterSpecification = ['==', ['geometry-type'], 'LineString']
const areas: FilterSpecification = ['==', ['geometry-type'], 'Polygon']

/** How wide a line of the ground is where it carries no width, by its class, and at the least. */
export const GROUND_LINE = { majorM: 32, otherM: 16, leastPx: 0.8 } as const

/** Drawn width in metres; the class stands in where a line carries no width. */
const widthM: ExpressionSpecification = [
  'coalesce',
  ['get', 'widthM'],
  ['match', ['get', 'class'], 'major', GROUND_LINE.majorM, GROUND_LINE.otherM],
]

/** Pixels per metre on the ground at latitude 31.15° N and zoom 13, for 512 px tiles. */
export const PX_PER_M_AT_13 = 0.1223

/** True width on the ground from zoom 13 on, never thinner than a hairline, plus a casing on both sides. */
function groundWidth(casingPx: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '+',
    ['max', GROUND_LINE.leastPx, ['*', widthM, PX_PER_M_AT_13 * 2 ** (zoom - 13)]],
    casingPx,
  ]
  return ['interpolate', ['exponential', 2], ['zoom'], 10, at(10), 13, at(13), 19, at(19)]
}

/** The quiet ground: land, green, water, neighbouring buildings, cased roads, metro. No symbols of places. */
export function baseLayers({ theme }: Look): LayerSpecification[] {
  const colours = COLOURS[theme]
  const source = 'context'
  const metroPaint = {
    'line-color': colours.ink3,
    'line-width': byZoom([10, 0.8], [15, 2]),
    'line-opacity': 0.6,
  }
  return [
    { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
    {
      id: 'green',
      type: 'fill',
      source,
      filter: both(kind('green'), areas),
      paint: { 'fill-color': colours.green },
    },
    {
      id: 'campus',
      type: 'fill',
      source,
      filter: kind('campus'),
      paint: { 'fill-color': colours.parcel, 'fill-outline-color': colours.parcelLine },
    },
    {
      id: 'water',
      type: 'fill',
      source,
      filter: both(kind('water', 'river'), areas),
      paint: { 'fill-color': colours.water },
    },
    {
      id: 'river',
      type: 'line',
      source,
      filter: both(kind('river', 'water'), lines),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.water, 'line-width': groundWidth(0) },
    },
    {
      id: 'context-building',
      type: 'fill',
      source,
      minzoom: 13,
      filter: kind('building'),
      paint: { 'fill-color': colours.contextBuilding },
    },
    {
      id: 'road-casing',
      type: 'line',
      source,
      filter: kind('road'),
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint: { 'line-color': colours.roadCasing, 'line-width': groundWidth(2) },
    },
    {
      id: 'road',
      type: 'line',
      source,
      filter: kind('road'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colours.road, 'line-width': groundWidth(0) },
    },
    {
      id: 'metro',
      type: 'line',
      source,
      filter: both(kind('metro'), ['!', ['get', 'isPlanned']]),
      layout: { 'line-join': 'round' },
      paint: metroPaint,
    },
    {
      id: 'metro-planned',
      type: 'line',
      source,
      filter: both(kind('metro'), ['get', 'isPlanned']),
      paint: { ...metroPaint, 'line-dasharray': [3, 2] },
    },
    {
      id: 'station',
      type: 'circle',
      source,
      filter: kind('station'),
      paint: {
        'circle-radius': byZoom([10, 2], [15, 4.5]),
        'circle-color': colours.paper,
        'circle-stroke-color': colours.ink2,
        'circle-stroke-width': 1.5,
      },
    },
  ]
}
