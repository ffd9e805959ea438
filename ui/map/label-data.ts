import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { type AreaUnit, inAreaUnit } from '../area-unit.ts'
import { mapText } from './map-text.ts'
import { middleOfArea } from './middle-of-area.ts'
import { polygonsOf } from './polygons-of.ts'
import type { BuildingFeature, Locale, MapCluster, MapData, ParcelFeature } from './types.ts'

export interface LabelInput {
  clusters: readonly MapCluster[]
  parcels: readonly ParcelFeature[]
  buildings: readonly BuildingFeature[]
  locale: Locale
  areaUnit: AreaUnit
}

/** Points with the words that stand on the map; `kind` decides the layer. */
export function labelFeatures(input: LabelInput): FeatureCollection {
  const { clusters, parcels, buildings } = input
  return {
    type: 'FeatureCollection',
    features: [
      ...parcels.map((parcel) => parcelLabel(parcel, input)),
      ...buildings.map(buildingLabel),
      ...clusters.map((cluster) => clusterLabel(cluster, input)),
    ],
  }
}

/** Where a callout's stem to a parcel or building ends; null where it is not on the map. */
export function anchorIn(
  { buildings, parcels }: Pick<MapData, 'buildings' | 'parcels'>,
  id: string,
): { lon: number; lat: number } | null {
  const isIt = ({ properties }: BuildingFeature | ParcelFeature) => properties.id === id
  const found = buildings.find(isIt) ?? parcels.find(isIt)
  if (found === undefined || polygonsOf(found.geometry).length === 0) return null
  const [lon, lat] = middleOfArea(found.geometry)
  return { lon, lat }
}

type Reader = Pick<LabelInput, 'locale' | 'areaUnit'>

function parcelLabel({ geometry, properties }: ParcelFeature, { locale, areaUnit }: Reader): Feature {
  const { id, name, zoning, isReserve, landAreaM2 } = properties
  if (!isReserve) return point('parcel', id, northWestCorner(geometry), shortName(name[locale]), zoning)
  const text = mapText(locale)
  // Land is spoken of in mu, whatever floors are told in.
  const units = areaUnit === 'mu' ? (['mu'] as const) : (['mu', areaUnit] as const)
  const areas = units.map((unit) => inAreaUnit(unit, locale).text(landAreaM2))
  return point(
    'reserve',
    id,
    middleOfArea(geometry),
    [zoning, text.reserve].filter(Boolean).join(' '),
    areas.join(' · '),
  )
}

function buildingLabel({ geometry, properties }: BuildingFeature): Feature {
  const { id, number, maxFloorLoadKnM2 } = properties
  const label = point('building', id, middleOfArea(geometry), number, null)
  const load = maxFloorLoadKnM2 === null ? null : String(maxFloorLoadKnM2)
  return { ...label, properties: { ...label.properties, load } }
}

/**
 * Published floor areas beneath the name, one line a figure; they are never added up here. Totals over uses are left
 * out, and land in reserve has its own label.
 */
function clusterLabel(cluster: MapCluster, { locale, areaUnit }: Reader): Feature {
  const text = mapText(locale)
  const lines = cluster.publishedFigures.flatMap(({ metric, use, value, unit }) => {
    const isFloorArea = metric === 'floor_area_available' || metric === 'floor_area_promised'
    if (!isFloorArea || unit !== 'm2' || use === null) return []
    const status = text.statuses[metric === 'floor_area_promised' ? 'promised' : 'available']
    return [`${text.uses[use]} ${inAreaUnit(areaUnit, locale).text(value)} ${status}`]
  })
  const [first] = polygonsOf(cluster.boundary)
  return point(
    'cluster',
    cluster.id,
    middleOfArea(first ?? cluster.boundary),
    cluster.name[locale],
    lines.join('\n'),
  )
}

function point(kind: string, id: string, at: Position, title: string, detail: string | null): Feature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at },
    properties: { kind, id, title, detail },
  }
}

/** The corner furthest towards the north-west, where a parcel's name starts. */
function northWestCorner(geometry: Geometry): Position {
  const corners = polygonsOf(geometry).flatMap(({ coordinates }) => coordinates[0] ?? [])
  const score = ([lon = 0, lat = 0]: Position) => lat - lon * Math.cos((lat * Math.PI) / 180)
  return corners.reduce((best, corner) => (score(corner) > score(best) ? corner : best), corners[0] ?? [0, 0])
}

/** The name of a parcel without the name of its cluster: `浦江 P1` → `P1`. */
function shortName(name: string): string {
  return name.split(' ').at(-1) ?? name
}
