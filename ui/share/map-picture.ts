import type { Bilingual, Option, ProposalBody, ProposalMap } from '../../api/contract.ts'
import { metresPerDegree } from '../../geo/local-grid.ts'

export type Ring = readonly (readonly number[])[]

/** A parcel or a building in px from the left top; `number`: the place of the option's space in it, from 1. */
export interface Shape {
  id: string
  kind: 'parcel' | 'building'
  path: string
  number: number | null
}

/** One cluster with the spaces of one option, to scale, north at the top. */
export interface MapPicture {
  cluster: string
  name: Bilingual
  width: number
  height: number
  boundary: string
  shapes: Shape[]
  /** The numbers of the spaces, where they stand. */
  marks: { x: number; y: number; number: number }[]
  /** The spaces that are drawn, and those of which only the cluster is known. */
  placed: Place[]
  unplaced: Place[]
  scale: { m: number; px: number }
  /** How far the boundary may be off, m. */
  errorM: number
}

export interface Place {
  number: number
  name: Bilingual
}

const padding = 12
/** Below the boundary, for the scale bar. */
const foot = 14
/** Lengths that a scale bar may have, m. */
const lengths = [50, 100, 200, 500, 1000, 2000]

/** Where the spaces of an option are, a picture for each of its clusters; empty where nothing was frozen to draw. */
export function mapPictures(
  { map, spaces }: Pick<ProposalBody, 'map' | 'spaces'>,
  { placements }: Pick<Option, 'placements'>,
  { width, height }: { width: number; height: number },
): MapPicture[] {
  if (!map) return []
  const places = new Map<string, Place & { cluster: string }>()
  for (const { spaceId, name, cluster } of placements)
    if (!places.has(spaceId)) places.set(spaceId, { number: places.size + 1, name, cluster })
  return map.clusters.flatMap((cluster) => {
    const here = [...places].filter(([, place]) => place.cluster === cluster.id)
    if (here.length === 0) return []
    const draw = projection(cluster.boundary, width, height)
    const outlines = map.outlines.filter((outline) => outline.cluster === cluster.id)
    const drawn = here.map(([id, place]) => ({ place, outline: outlineOf(outlines, spaces, id) }))
    const shapes = outlines.map(
      (outline): Shape => ({
        id: outline.id,
        kind: outline.kind,
        path: draw.path(outline.geometry),
        number: drawn.find((each) => each.outline?.id === outline.id)?.place.number ?? null,
      }),
    )
    return [
      {
        cluster: cluster.id,
        name: cluster.name,
        width,
        height,
        boundary: draw.path(cluster.boundary),
        // Buildings over parcels, and what is meant over all else.
        shapes: shapes.sort((a, b) => rank(a) - rank(b)),
        marks: marksOf(drawn, draw),
        placed: drawn.filter(({ outline }) => outline).map(({ place }) => place),
        unplaced: drawn.filter(({ outline }) => !outline).map(({ place }) => place),
        scale: scaleBar(draw.pxPerM, width / 4),
        errorM: cluster.errorM,
      },
    ]
  })
}

type Outline = ProposalMap['outlines'][number]

const rank = ({ kind, number }: Shape): number => (kind === 'building' ? 1 : 0) + (number === null ? 0 : 2)

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

/** Spaces of one building stand beside each other. */
function marksOf(
  drawn: readonly { place: Place; outline: Outline | undefined }[],
  draw: Projection,
): MapPicture['marks'] {
  return drawn.flatMap(({ place, outline }, index) => {
    if (!outline) return []
    const before = drawn.slice(0, index).filter((each) => each.outline?.id === outline.id).length
    const [x, y] = draw.above(outline.geometry)
    return [{ x: x + before * 18, y, number: place.number }]
  })
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
