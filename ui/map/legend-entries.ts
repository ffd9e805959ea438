import { FILL_STATUSES, type Status, ZONING_COLOURS } from '../design/tokens.ts'
import { boundsOf, overlaps } from './bounds.ts'
import { LOAD_CLASSES_KN_M2, loadClassOf } from './load-scale.ts'
import type { Bounds, BuildingFeature, MapCluster, ParcelFeature } from './types.ts'

export interface LegendInput {
  /** Parcels are drawn from tiles; those in `parcels` are looked at closely. */
  parcelTiles: string | null
  clusters: readonly MapCluster[]
  parcels: readonly ParcelFeature[]
  buildings: readonly BuildingFeature[]
  view: Bounds
}

/** What can be seen in the view, in the order in which the legend names it. */
export interface LegendEntries {
  statuses: Status[]
  /** Zoning plates; null stands for unknown. */
  plates: (string | null)[]
  /** Indices of the floor-load classes. */
  loadClasses: number[]
  hasUnknownLoad: boolean
  hasIndicativeBoundary: boolean
  hasSurveyedBoundary: boolean
  hasIllustrative: boolean
}

const STATUS_ORDER: readonly Status[] = [
  'available',
  'to_confirm',
  'held',
  'committed',
  'promised',
  'reserve',
]

/** From too far away to know which, whatever tiles may show is listed. */
export function legendEntries({
  parcelTiles,
  clusters,
  parcels,
  buildings,
  view,
}: LegendInput): LegendEntries {
  const inView = (geometry: GeoJSON.Geometry) => {
    const box = boundsOf([geometry])
    return box !== null && overlaps(box, view)
  }
  const seenParcels = parcels.filter(({ geometry }) => inView(geometry)).map(({ properties }) => properties)
  const seenBuildings = buildings
    .filter(({ geometry }) => inView(geometry))
    .map(({ properties }) => properties)
  const isFar = parcelTiles !== null && parcels.length === 0
  const seenClusters = clusters.filter(({ boundary }) => inView(boundary))

  const statuses = new Set<Status>(
    FILL_STATUSES.filter((status) => seenBuildings.some(({ statusAreas }) => statusAreas[status] > 0)),
  )
  if (isFar || seenParcels.some(({ isReserve }) => isReserve)) statuses.add('reserve')
  const loads = seenBuildings.map(({ maxFloorLoadKnM2 }) => maxFloorLoadKnM2)
  const classes = new Set(loads.filter((load) => load !== null).map(loadClassOf))
  const plates = isFar
    ? [...Object.keys(ZONING_COLOURS), null]
    : [...new Set(seenParcels.map(({ zoning }) => zoning))]

  return {
    statuses: STATUS_ORDER.filter((status) => statuses.has(status)),
    plates: plates.sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en'))),
    loadClasses: LOAD_CLASSES_KN_M2.map((_, index) => index).filter((index) => classes.has(index)),
    hasUnknownLoad: loads.includes(null),
    hasIndicativeBoundary: seenClusters.some((cluster) => cluster.geometryAccuracy === 'indicative'),
    hasSurveyedBoundary: seenClusters.some((cluster) => cluster.geometryAccuracy === 'surveyed'),
    hasIllustrative: isFar || [...seenParcels, ...seenBuildings].some(({ isIllustrative }) => isIllustrative),
  }
}
