import { type Static, Type } from 'typebox'
import {
  bases,
  clusterIds,
  deliveryPrecisions,
  geometryAccuracies,
  legalityVerdicts,
  placeKinds,
  productLines,
  spaceUses,
  tracks,
  zoningCodes,
} from '../../sql/vocabulary.ts'
import {
  Bilingual,
  closed,
  Day,
  featureCollectionOf,
  GeoJsonGeometry,
  itemsOf,
  nullable,
  oneOf,
  Source,
} from './common.ts'
import { StatusAreas } from './space.ts'

const PublishedFigure = closed({
  id: Type.String(),
  metric: Type.String(),
  use: nullable(oneOf(spaceUses)),
  value: Type.Number(),
  unit: Type.String(),
  asOf: Day,
  dueOn: nullable(Day),
  duePrecision: nullable(oneOf(deliveryPrecisions)),
  wording: Type.String(),
  source: Source,
})

const ProductLineOfCluster = closed({
  id: oneOf(productLines),
  name: Bilingual,
  track: oneOf(tracks),
  upstream: nullable(Bilingual),
  midstream: nullable(Bilingual),
  downstream: nullable(Bilingual),
  source: Source,
})

export const Cluster = closed({
  id: oneOf(clusterIds),
  name: Bilingual,
  plannedAreaKm2: Type.Number(),
  boundsText: Bilingual,
  positioning: Bilingual,
  carriers: Type.Array(Type.String()),
  tracks: Type.Array(oneOf(tracks)),
  productLines: Type.Array(ProductLineOfCluster),
  boundary: GeoJsonGeometry,
  geometryAccuracy: oneOf(geometryAccuracies),
  boundaryErrorM: Type.Number(),
  /** Of the drawn boundary, on the ellipsoid. */
  drawnAreaKm2: Type.Number(),
  publishedFigures: Type.Array(PublishedFigure),
  sources: Type.Array(Source),
})
export type Cluster = Static<typeof Cluster>
export const ClusterList = itemsOf(Cluster)
export type ClusterList = Static<typeof ClusterList>

export const Parcels = featureCollectionOf({
  id: Type.String(),
  name: Bilingual,
  cluster: oneOf(clusterIds),
  zoning: nullable(Type.String()),
  zoningShares: nullable(Type.Array(closed({ code: oneOf(zoningCodes), sharePct: Type.Number() }))),
  landAreaM2: Type.Number(),
  floorAreaM2: nullable(Type.Number()),
  far: nullable(Type.Number()),
  singleUse: nullable(Type.Boolean()),
  isReserve: Type.Boolean(),
  geometryAccuracy: oneOf(geometryAccuracies),
  isIllustrative: Type.Boolean(),
  source: Source,
})
export type Parcels = Static<typeof Parcels>

export const Buildings = featureCollectionOf({
  id: Type.String(),
  parcelId: Type.String(),
  cluster: oneOf(clusterIds),
  number: Type.String(),
  name: Bilingual,
  floors: Type.Array(closed({ no: Type.Integer(), areaM2: Type.Number(), heightM: nullable(Type.Number()) })),
  statusAreas: StatusAreas,
  maxFloorLoadKnM2: nullable(Type.Number()),
  geometryAccuracy: oneOf(geometryAccuracies),
  isIllustrative: Type.Boolean(),
  source: Source,
})
export type Buildings = Static<typeof Buildings>

const Ids = Type.Array(Type.String({ maxLength: 100 }), {
  maxItems: 100,
  description: 'These and no others; one that is not known is left out',
})

export const AreaQuery = closed({
  bbox: Type.Optional(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
  within: Type.Optional(
    Type.String({ maxLength: 6000, description: 'As of spaces; what the area touches is listed' }),
  ),
  near: Type.Optional(
    Type.Array(Type.Number(), {
      minItems: 3,
      maxItems: 3,
      description: 'lon,lat,km as of spaces; what is so near at its nearest, as drawn, is listed',
    }),
  ),
  cluster: Type.Optional(Type.Array(oneOf(clusterIds))),
  zoning: Type.Optional(Type.Array(Type.String({ maxLength: 20 }))),
  illustrative: Type.Optional(Type.Boolean()),
  id: Type.Optional(Ids),
})
export type AreaQuery = Static<typeof AreaQuery>

export const ParcelQuery = closed({
  ...AreaQuery.properties,
  reserve: Type.Optional(Type.Boolean({ description: 'true: land that nothing stands on, and no other' })),
})
export type ParcelQuery = Static<typeof ParcelQuery>

export const BuildingQuery = closed({ ...AreaQuery.properties, parcel: Type.Optional(Ids) })
export type BuildingQuery = Static<typeof BuildingQuery>

export const ReconciliationQuery = closed({ illustrative: Type.Optional(Type.Boolean()) })
/** One row per published floor-area and land figure, and Hongqiao's total. */
export const Reconciliation = closed({
  items: Type.Array(
    closed({
      id: Type.String(),
      cluster: oneOf(clusterIds),
      metric: Type.String(),
      use: nullable(oneOf(spaceUses)),
      published: Type.Number(),
      inventory: Type.Number(),
      difference: Type.Number({ description: 'inventory − published' }),
      unit: Type.String(),
      wording: Type.String(),
      spaces: Type.Integer(),
      source: Source,
    }),
  ),
  inventoryVersion: Type.Integer(),
  asOf: Day,
})
export type Reconciliation = Static<typeof Reconciliation>

const Department = closed({
  id: Type.String(),
  name: Bilingual,
  role: Bilingual,
  gatesEveryProject: Type.Boolean(),
  basis: oneOf(bases),
  source: Source,
})
export const DepartmentList = itemsOf(Department)
export type DepartmentList = Static<typeof DepartmentList>

const Policy = closed({
  id: Type.String(),
  name: Bilingual,
  capYuan: nullable(Type.Number()),
  condition: Bilingual,
  missing: nullable(Bilingual),
  clusters: Type.Array(oneOf(clusterIds)),
  departments: Type.Array(closed({ id: Type.String(), name: Bilingual })),
  basis: oneOf(bases),
  source: Source,
})
export type Policy = Static<typeof Policy>
export const PolicyList = itemsOf(Policy)
export type PolicyList = Static<typeof PolicyList>

const Place = closed({
  id: Type.String(),
  kind: oneOf(placeKinds),
  name: Bilingual,
  cluster: nullable(oneOf(clusterIds)),
  position: nullable(GeoJsonGeometry),
  errorM: nullable(Type.Number()),
  note: nullable(Bilingual),
  basis: oneOf(bases),
  source: Source,
})
export const PlaceList = itemsOf(Place)
export type PlaceList = Static<typeof PlaceList>

const Target = closed({
  id: Type.String(),
  name: Bilingual,
  value: Type.Number(),
  unit: Bilingual,
  comparator: Type.String(),
  dueOn: Day,
  source: Source,
})
export const TargetList = itemsOf(Target)
export type TargetList = Static<typeof TargetList>

const ZoningRow = closed({
  code: oneOf(zoningCodes),
  name: Bilingual,
  permits: Bilingual,
  quotaSharePct: nullable(Type.Number()),
  uses: Type.Array(
    closed({
      activity: Type.String(),
      isMixed: Type.Boolean(),
      verdict: oneOf(legalityVerdicts),
      note: nullable(Bilingual),
      basis: oneOf(bases),
      source: Source,
    }),
  ),
  basis: oneOf(bases),
  source: Source,
})
export const ZoningList = itemsOf(ZoningRow)
export type ZoningList = Static<typeof ZoningList>
