import type { ProposalBody, ProposalMap } from '../../api/contract.ts'
import { metresPerDegree } from '../../geo/local-grid.ts'
import { FILL_STATUSES, STATUSES, type Status } from '../design/tokens.ts'
import { polygonsOf } from '../map/polygons-of.ts'
import { splitBar } from '../map/split-bar.ts'
import { type Site, sitesOf } from './sites.ts'

export type Ring = readonly (readonly number[])[]

/** A parcel or a building in px from the left top. */
export interface Shape {
  id: string
  kind: 'parcel' | 'building'
  path: string
  /** Whether a space of the options is in it. */
  isChosen: boolean
  /** Its floor area by status as parts of its footprint, in the order of certainty; of reserve land all of it. */
  fills: { status: Status; path: string }[]
}

/** One cluster with the spaces of all options, to scale, north at the top. */
export interface MapPicture {
  cluster: Site['cluster']
  width: number
  height: number
  boundary: string
  /** Parcels, then buildings. */
  shapes: Shape[]
  /** The numbers of the spaces, where they stand. */
  marks: { x: number; y: number; number: number }[]
  /** The spaces that are drawn, and those of which only the cluster is known. */
  placed: Site[]
  unplaced: Site[]
  scale: { m: number; px: number }
  /** How far the boundary may be off, m. */
  errorM: number
}

const padding = 8
/** Below the boundary, for the scale bar. */
const foot = 14
/** Between the middles of two numbers side by side. */
const markPx = 18
/** Lengths that a scale bar may have, m. */
const lengths = [50, 100, 200, 500, 1000, 2000]

/** Where the spaces of the options are, a picture for each cluster; empty where nothing was frozen to draw. */
export function mapPictures(
  { map, spaces, options }: Pick<ProposalBody, 'map' | 'spaces' | 'options'>,
  { width, height }: { width: number; height: number },
): MapPicture[] {
  if (!map) return []
  const sites = sitesOf(options)
  return map.clusters.flatMap((cluster) => {
    const here = sites.filter((site) => site.cluster === cluster.id)
    if (here.length === 0) return []
    const draw = projection(cluster.boundary, width, height)
    const outlines = map.outlines.filter((outline) => outline.cluster === cluster.id)
    const drawn = here.map((site) => ({ site, outline: outlineOf(outlines, spaces, site.spaceId) }))
    const shapes = outlines.map(
      (outline): Shape => ({
        id: outline.id,
        kind: outline.kind,
        path: draw.path(outline.geometry),
        isChosen: drawn.some((each) => each.outline?.id === outline.id),
        fills: fillsOf(outline, draw),
      }),
    )
    return [
      {
        cluster: cluster.id,
        width,
        height,
        boundary: draw.path(cluster.boundary),
        shapes: [
          ...shapes.filter(({ kind }) => kind === 'parcel'),
          ...shapes.filter(({ kind }) => kind === 'building'),
        ],
        marks: marksOf(drawn, draw),
        placed: drawn.filter(({ outline }) => outline).map(({ site }) => site),
        unplaced: drawn.filter(({ outline }) => !outline).map(({ site }) => site),
        scale: scaleBar(draw.pxPerM, width / 4),
        errorM: cluster.errorM,
      },
    ]
  })
}

/** The statuses that some pictures show, in the order of the legend. */
export function statusesIn(pictures: readonly MapPicture[]): Status[] {
  const shown = new Set(
    pictures.flatMap(({ shapes }) => shapes.flatMap(({ fills }) => fills.map(({ status }) => status))),
  )
  return STATUSES.filter((status) => shown.has(status))
}

type Outline = ProposalMap['outlines'][number]

function fillsOf({ geometry, isReserve, statusAreas }: Outline, draw: Projection): Shape['fills'] {
  if (isReserve) return [{ status: 'reserve', path: draw.path(geometry) }]
  if (!statusAreas) return []
  const amounts = FILL_STATUSES.map((status) => [status, statusAreas[status]] as const)
  return polygonsOf(geometry).flatMap((footprint) =>
    splitBar(footprint, amounts).map((part) => ({ status: part.key, path: draw.path(part.geometry) })),
  )
}

/** The building of a space, else its parcel. */
function outlineOf(
  outlines: readonly Outline[],
  spaces: ProposalBody['spaces'],
  id: string,
): Outline | undefined {
  const space = spaces.find((each) => each.id === id)
  const find = (kind: Outline['kind'], wanted: string | null | undefined) =>
    outlines.find((each) => each.kind === kind && each.id === wanted)
  return find('building', space?.buildingId) ?? find('parcel', space?.parcelId)
}

/** Each number above its shape; one that would cover another goes to the right of it. */
function marksOf(
  drawn: readonly { site: Site; outline: Outline | undefined }[],
  draw: Projection,
): MapPicture['marks'] {
  const marks: MapPicture['marks'] = []
  for (const { site, outline } of drawn) {
    if (!outline) continue
    let [x, y] = draw.above(outline.geometry)
    const covered = () => marks.find((mark) => Math.abs(mark.x - x) < markPx && Math.abs(mark.y - y) < markPx)
    for (let other = covered(); other; other = covered()) x = other.x + markPx
    marks.push({ x, y, number: site.number })
  }
  return marks
}

function scaleBar(pxPerM: number, mostPx: number): MapPicture['scale'] {
  const m = lengths.findLast((length) => length * pxPerM <= mostPx) ?? 50
  return { m, px: m * pxPerM }
}

interface Projection {
  pxPerM: number
  path: (geometry: GeoJSON.Geometry) => string
  /** The place of a mark over it, so that the shape stays to be seen. */
  above: (geometry: GeoJSON.Geometry) => [number, number]
}

/** A boundary fills the picture; over a few kilometres a degree has the same length everywhere. */
function projection(boundary: GeoJSON.Geometry, width: number, height: number): Projection {
  const corners = ringsOf(boundary).flat()
  const [lons, lats] = [corners.map(([lon = 0]) => lon), corners.map(([, lat = 0]) => lat)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const perDegree = metresPerDegree((south + north) / 2)
  const pxPerM = Math.min(
    (width - 2 * padding) / ((east - west) * perDegree.lon),
    (height - foot - 2 * padding) / ((north - south) * perDegree.lat),
  )
  const point = ([lon = 0, lat = 0]: readonly number[]): [number, number] => [
    width / 2 + (lon - (west + east) / 2) * perDegree.lon * pxPerM,
    (height - foot) / 2 - (lat - (south + north) / 2) * perDegree.lat * pxPerM,
  ]
  const short = (value: number) => Number(value.toFixed(1))
  return {
    pxPerM,
    path: (geometry) =>
      ringsOf(geometry)
        .map((ring) => `M${ring.map((at) => point(at).map(short).join(' ')).join('L')}Z`)
        .join(''),
    above: (geometry) => {
      const at = (ringsOf(geometry)[0] ?? []).map(point)
      const xs = at.map(([x]) => x)
      const top = Math.min(...at.map(([, y]) => y))
      return [short((Math.min(...xs) + Math.max(...xs)) / 2), short(Math.max(10, top - 6))]
    },
  }
}

function ringsOf(geometry: GeoJSON.Geometry): Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat()
  return []
}
