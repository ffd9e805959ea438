import type { FeatureCollection, GeoJsonProperties, Geometry, Position } from 'geojson'
import { COLOURS, STATUS_COLOURS, STATUS_PATTERNS, type Status, zoningColour } from '../../design/tokens.ts'
import { partFeatures } from '../feature-data.ts'
import { labelFeatures } from '../label-data.ts'
import { GROUND_LINE, PX_PER_M_AT_13 } from '../layers/base-layers.ts'
import { DIMMED } from '../layers/expressions.ts'
import { BUILDING_LABEL_ZOOM, PARCEL_LABEL_ZOOM } from '../layers/label-layers.ts'
import { DASH } from '../layers/outline-layers.ts'
import { linesOf } from '../lines-of.ts'
import { loadClassOf, loadColours } from '../load-scale.ts'
import type { Patterned } from '../patterns.ts'
import { polygonsOf } from '../polygons-of.ts'
import type { Look, MapData } from '../types.ts'
import type { SketchView } from './sketch-view.ts'

export interface Scene extends Omit<MapData, 'parcelTiles'> {
  /** Null while it is not there: the inventory does not wait for it. */
  ground: FeatureCollection | null
  lit: ReadonlySet<string> | null
}

/** How a stroke or a fill looks; lengths in CSS pixels. */
interface Paint {
  fill?: string
  /** In place of a colour. */
  pattern?: Patterned
  line?: string
  widthPx?: number
  dashPx?: string
  opacity?: number
}

/** What is drawn alike, as one path of SVG. */
export interface SketchPath extends Paint {
  d: string
}

export interface SketchName {
  text: string
  x: number
  y: number
  sizePx: number
  isCentred: boolean
}

/** The first view of a map in paths and names, from the ground up, as its layers have it. */
export function sketchOf(
  view: SketchView,
  look: Look,
  scene: Scene,
): { paths: SketchPath[]; names: SketchName[] } {
  const paths: SketchPath[] = []
  let last = ''
  const add = (geometry: Geometry, paint: Paint) => {
    const d = pathOf(geometry, view)
    const alike = JSON.stringify(paint)
    const top = paths.at(-1)
    if (top !== undefined && alike === last) top.d += d
    else paths.push({ ...paint, d })
    last = alike
  }
  addGround(add, view.zoom, look, scene.ground)
  addParcels(add, look, scene)
  if (!look.showClusterTotals) addBuildings(add, look, scene)
  addOutlines(add, look, scene)
  return { paths, names: namesOf(view, look, scene) }
}

type Add = (geometry: Geometry, paint: Paint) => void

function addGround(add: Add, zoom: number, { theme }: Look, ground: Scene['ground']): void {
  const colours = COLOURS[theme]
  const of = (...kinds: string[]) =>
    ground?.features.filter(({ properties }) => kinds.includes(properties?.kind)) ?? []
  const widthPx = (properties: GeoJsonProperties) => {
    const widthM = properties?.widthM ?? GROUND_LINE[properties?.class === 'major' ? 'majorM' : 'otherM']
    return Math.max(GROUND_LINE.leastPx, widthM * PX_PER_M_AT_13 * 2 ** (zoom - 13))
  }
  for (const { geometry } of of('green')) add(geometry, { fill: colours.green })
  for (const { geometry } of of('campus')) add(geometry, { fill: colours.parcel, line: colours.parcelLine })
  for (const { geometry, properties } of of('water', 'river')) {
    const isArea = polygonsOf(geometry).length > 0
    add(geometry, isArea ? { fill: colours.water } : { line: colours.water, widthPx: widthPx(properties) })
  }
  if (zoom >= 13) for (const { geometry } of of('building')) add(geometry, { fill: colours.contextBuilding })
  const roads = of('road')
  for (const { geometry, properties } of roads)
    add(geometry, { line: colours.roadCasing, widthPx: widthPx(properties) + 2 })
  for (const { geometry, properties } of roads)
    add(geometry, { line: colours.road, widthPx: widthPx(properties) })
}

function addParcels(add: Add, { theme, colourBy }: Look, { parcels, lit }: Scene): void {
  const { parcel, parcelLine } = COLOURS[theme]
  for (const { geometry } of parcels) add(geometry, { fill: parcel, line: parcelLine })
  for (const { geometry, properties } of parcels) {
    if (colourBy === 'zoning') add(geometry, { fill: zoningColour(theme, properties.zoning), opacity: 0.33 })
    if (colourBy === 'status' && properties.isReserve)
      add(geometry, {
        pattern: 'reserve',
        line: STATUS_COLOURS[theme].reserve.text,
        widthPx: 1.2,
        opacity: strength(lit, properties.id),
      })
  }
}

function addBuildings(add: Add, { theme, colourBy }: Look, { buildings, lit }: Scene): void {
  const colours = COLOURS[theme]
  const ground = colourBy === 'zoning' ? colours.contextBuilding : colours.parcel
  for (const { geometry } of buildings) add(geometry, { fill: ground })
  if (colourBy === 'status') {
    for (const { geometry, properties } of partFeatures(buildings).features) {
      const status = properties?.status as Status
      add(geometry, {
        ...(STATUS_PATTERNS[status].kind === 'solid'
          ? { fill: STATUS_COLOURS[theme][status].fill }
          : { pattern: status as Patterned }),
        line: STATUS_COLOURS[theme][status].text,
        opacity: strength(lit, properties?.building),
      })
    }
    return
  }
  for (const { geometry, properties } of buildings) {
    const load = properties.maxFloorLoadKnM2
    const ink = load === null ? undefined : loadColours(theme)[loadClassOf(load)]
    add(geometry, {
      ...(colourBy === 'load' && (ink === undefined ? { pattern: 'unknown' } : { fill: ink })),
      line: colours.ink3,
      opacity: strength(lit, properties.id),
    })
  }
}

function addOutlines(add: Add, { theme }: Look, { clusters }: Scene): void {
  const { ink, paper } = COLOURS[theme]
  for (const { boundary } of clusters) add(boundary, { line: paper, widthPx: DASH.haloPx, opacity: 0.9 })
  for (const { boundary, geometryAccuracy } of clusters)
    add(boundary, {
      line: ink,
      widthPx: DASH.widthPx,
      ...(geometryAccuracy === 'indicative' && { dashPx: `${DASH.onPx} ${DASH.offPx}` }),
    })
}

const strength = (lit: Scene['lit'], id: string) => (lit === null || lit.has(id) ? 1 : DIMMED)

/** Of what is built and kept in reserve, and the totals of clusters; the ground is named by the map. */
function namesOf({ zoom, project }: SketchView, look: Look, scene: Scene): SketchName[] {
  return labelFeatures({ ...scene, ...look }).features.flatMap(({ geometry, properties }): SketchName[] => {
    const { kind, title, detail, load } = properties ?? {}
    const [x, y] = project(geometry.type === 'Point' ? geometry.coordinates : [])
    switch (kind) {
      case 'parcel':
        if (zoom < PARCEL_LABEL_ZOOM) return []
        return [{ text: title, x: x + 5, y: y + 1, sizePx: 13, isCentred: false }]
      case 'building':
        if (zoom < BUILDING_LABEL_ZOOM || look.showClusterTotals) return []
        return [{ text: (look.colourBy === 'load' ? load : title) ?? '?', x, y, sizePx: 12, isCentred: true }]
      case 'cluster':
        if (!look.showClusterTotals) return []
    }
    const lines: string[] = [title, ...detail.split('\n')]
    return lines.map((text, line) => ({
      text,
      x,
      y: y + LINE_PX * (line - (lines.length - 1) / 2),
      sizePx: 13,
      isCentred: true,
    }))
  })
}

const LINE_PX = 18

/** @returns commands of SVG, in CSS pixels */
function pathOf(geometry: Geometry, { project }: SketchView): string {
  const closing = polygonsOf(geometry).length > 0 ? 'Z' : ''
  const point = (position: Position) =>
    project(position)
      .map((each) => each.toFixed(1))
      .join(' ')
  return linesOf(geometry)
    .map((line) => `M${line.map(point).join('L')}${closing}`)
    .join('')
}
