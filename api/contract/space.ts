import { type Static, Type } from 'typebox'
import {
  activityUses,
  clusterIds,
  deliveryPrecisions,
  legalityVerdicts,
  spaceKinds,
  spaceStatuses,
  spaceUses,
  tracks,
} from '../../sql/vocabulary.ts'
import { shownAttributes } from './attribute.ts'
import { Bilingual, closed, Day, nullable, oneOf, Source } from './common.ts'

/** Floor area by status on the day asked for, m². */
export const StatusAreas = closed({
  available: Type.Number(),
  to_confirm: Type.Number(),
  held: Type.Number(),
  committed: Type.Number(),
  promised: Type.Number(),
})
export type StatusAreas = Static<typeof StatusAreas>

export const Delivery = closed({
  planned: nullable(Day),
  plannedPrecision: nullable(oneOf(deliveryPrecisions)),
  confirmed: nullable(Day),
  /** Days by which a promise that nobody has confirmed is past, else null. */
  daysPast: nullable(Type.Integer()),
})

const spaceFields = {
  id: Type.String(),
  name: Bilingual,
  cluster: oneOf(clusterIds),
  parcelId: nullable(Type.String()),
  buildingId: nullable(Type.String()),
  lotId: nullable(
    Type.String({ description: 'The published lot that this space is an illustrative part of' }),
  ),
  /** The plate, codes by falling share, such as C65/C8; null: unknown. */
  zoning: nullable(Type.String()),
  use: oneOf(spaceUses),
  kind: oneOf(spaceKinds),
  floor: nullable(Type.Integer()),
  floorAreaM2: nullable(Type.Number()),
  landAreaM2: nullable(Type.Number()),
  freeAreaM2: nullable(Type.Number({ description: 'Free from the day asked for on' })),
  divisible: Type.Boolean(),
  minDivisibleM2: nullable(Type.Number()),
  status: oneOf(spaceStatuses),
  statusAreas: StatusAreas,
  availableFrom: nullable(
    Type.String({ description: 'First day on which all of it is free; null: not known' }),
  ),
  delivery: Delivery,
  ...shownAttributes,
  isIllustrative: Type.Boolean(),
  source: Source,
  /** Attributes asked for in this request that are not known of this space. */
  unknown: Type.Array(Type.String()),
}

export const Space = closed(spaceFields)
export type Space = Static<typeof Space>

export const Fact = closed({
  attribute: Type.String(),
  /** null: as stated, not known any more. */
  value: nullable(Type.String()),
  source: Source,
  asOf: nullable(Day),
  /** Who stated or checked it; staff only. */
  statedBy: Type.Optional(nullable(Type.String())),
})

const LandUse = closed({
  activity: oneOf(activityUses),
  verdict: oneOf(legalityVerdicts),
  note: nullable(Bilingual),
  source: Source,
})

/** A space with all that its page shows. */
export const SpaceDetail = closed({
  ...spaceFields,
  clusterName: Bilingual,
  parcelName: nullable(Bilingual),
  buildingNumber: nullable(Type.String()),
  boundaryErrorM: Type.Number(),
  facts: Type.Array(Fact),
  landUse: Type.Array(LandUse),
  /** Single-use C65: what production and pilot together may take of the parcel, m². */
  quota: nullable(
    closed({
      sharePct: Type.Number(),
      base: Type.String(),
      capM2: nullable(Type.Number()),
      /** Taken by leases, sales and occupations, and what holds and reservations add to that. */
      usedM2: Type.Number(),
      heldM2: Type.Number(),
      leftM2: nullable(Type.Number()),
      source: Source,
    }),
  ),
  nearby: Type.Array(
    closed({
      id: Type.String(),
      kind: Type.String(),
      name: Bilingual,
      distanceKm: Type.Number(),
      errorKm: Type.Number(),
    }),
  ),
  policyIds: Type.Array(Type.String()),
  /** The published figure that this space or its lot is counted under. */
  figure: nullable(
    closed({
      id: Type.String(),
      publishedM2: Type.Number(),
      inventoryM2: Type.Number(),
      differenceM2: Type.Number(),
      wording: Type.String(),
      source: Source,
    }),
  ),
  replaces: Type.Array(Type.String(), {
    description: 'Ids of the spaces that this one was split from or merged of',
  }),
  contact: nullable(Bilingual),
})
export type SpaceDetail = Static<typeof SpaceDetail>

export const certainties = ['match', 'to_confirm', 'all'] as const
export const spaceSorts = [
  'floorAreaM2',
  'clearHeightM',
  'floorLoadKnM2',
  'powerKva',
  'rentYuanM2Day',
  'availableFrom',
] as const

const list = <const T extends readonly string[]>(values: T) =>
  Type.Optional(Type.Array(oneOf(values), { description: 'Any of these: comma-separated or repeated' }))
const atLeast0 = (description: string) =>
  Type.Optional(Type.Number({ minimum: 0, maximum: 1e7, description }))

/**
 * Where it is. A space is where its building is, or else its parcel; a published lot, which has neither, is somewhere in
 * its cluster, so that it is known to be in an area only where all of the cluster is.
 */
export const placeFilters = {
  within: Type.Optional(
    Type.String({
      maxLength: 6000,
      description:
        'GeoJSON Polygon or MultiPolygon, at most 100 positions, rings closed and not crossing. Spaces wholly inside match; across the edge: to confirm. A space without a building is where its parcel is, a published lot somewhere in its cluster. Outlines count as they are drawn.',
    }),
  ),
  near: Type.Optional(
    Type.Array(Type.Number(), {
      minItems: 3,
      maxItems: 3,
      description:
        'lon,lat,km: at most so far from the point in a straight line, 0 < km ≤ 100. Within the error of a position: to confirm.',
    }),
  ),
}

export const spaceFilters = {
  cluster: list(clusterIds),
  zoning: Type.Optional(
    Type.Array(Type.String({ pattern: '^[A-Z][0-9]{1,2}(/[A-Z][0-9]{1,2})*$', maxLength: 20 }), {
      description: 'Plates such as M1 or C65/C8, matched exactly',
    }),
  ),
  use: list(spaceUses),
  activity: list(activityUses),
  status: list(spaceStatuses),
  track: list(tracks),
  minAreaM2: atLeast0('m²'),
  maxAreaM2: atLeast0('m²'),
  availableBy: Type.Optional(Day),
  minClearHeightM: atLeast0('m'),
  minFloorLoadKnM2: atLeast0('kN/m²'),
  minPowerKva: atLeast0('kVA'),
  maxCleanroomIso: Type.Optional(Type.Integer({ minimum: 5, maximum: 9, description: 'ISO 14644 class' })),
  maxRentYuanM2Day: atLeast0('yuan per m² and day'),
  bbox: Type.Optional(
    Type.Array(Type.Number(), {
      minItems: 4,
      maxItems: 4,
      description: 'west,south,east,north in degrees, WGS 84',
    }),
  ),
  ...placeFilters,
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words in the names' })),
  illustrative: Type.Optional(Type.Boolean({ description: 'false: the published lots only' })),
  certainty: Type.Optional(oneOf(certainties)),
}

export const SpaceFilter = closed(spaceFilters)
export type SpaceFilter = Static<typeof SpaceFilter>

const sort = Type.Optional(
  Type.Unsafe<(typeof spaceSorts)[number] | `-${(typeof spaceSorts)[number]}`>({
    type: 'string',
    enum: spaceSorts.flatMap((field) => [field, `-${field}`]),
    description: '- for falling; unknown values last',
  }),
)

export const SpaceQuery = closed({
  ...spaceFilters,
  sort,
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
})
export type SpaceQuery = Static<typeof SpaceQuery>

export const exportFormats = ['xlsx', 'csv', 'geojson'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const SpaceExportQuery = closed({
  ...spaceFilters,
  sort,
  language: Type.Optional(oneOf(['zh', 'en'] as const, 'Absent: by Accept-Language')),
})
export type SpaceExportQuery = Static<typeof SpaceExportQuery>

export const SpacePage = closed({
  items: Type.Array(Space),
  nextCursor: nullable(Type.String()),
  /** Of everything that matches, not of this page. */
  total: Type.Integer(),
  areaM2: Type.Number(),
  toConfirm: closed({
    total: Type.Integer(),
    areaM2: Type.Number(),
    /** How many of them miss which attribute. */
    missing: Type.Record(Type.String(), Type.Integer()),
  }),
  inventoryVersion: Type.Integer(),
  asOf: Day,
})
export type SpacePage = Static<typeof SpacePage>

const Count = closed({ value: nullable(Type.String()), count: Type.Integer() })
const Threshold = closed({ pass: Type.Integer(), unknown: Type.Integer() })

/** Counts ignore the facet's own choice and count what matches or is to confirm otherwise. */
export const SpaceFacets = closed({
  use: Type.Array(Count),
  activity: Type.Array(Count),
  zoning: Type.Array(Count),
  cluster: Type.Array(Count),
  status: Type.Array(Count),
  track: Type.Array(Count),
  /** Bands of unequal width, `to` exclusive but for the last; null: open. */
  area: Type.Array(closed({ fromM2: Type.Number(), toM2: nullable(Type.Number()), count: Type.Integer() })),
  thresholds: closed({
    clearHeightM: Threshold,
    floorLoadKnM2: Threshold,
    powerKva: Threshold,
    cleanroomIso: Threshold,
    rentYuanM2Day: Threshold,
  }),
  /** By how much leaving out one condition that is set would grow the matches: what to relax when nothing fits. */
  without: Type.Array(closed({ filter: Type.String(), total: Type.Integer() })),
  inventoryVersion: Type.Integer(),
  asOf: Day,
})
export type SpaceFacets = Static<typeof SpaceFacets>
