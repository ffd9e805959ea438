import type { Polygon } from 'geojson'
import type { BuildingFeature, Look, MapCluster, ParcelFeature } from '../../ui/map/types.ts'

export const look: Look = {
  theme: 'light',
  colourBy: 'status',
  locale: 'zh',
  areaUnit: 'm2',
  showClusterTotals: false,
  isFiltered: false,
}

const source = {
  id: 'illustrative',
  kind: 'illustrative',
  title: { zh: '示例', en: 'Illustrative' },
  documentNo: null,
  clause: null,
  date: null,
  basis: 'unverified',
} as const

const square = (lon: number, lat: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
      [lon, lat],
    ],
  ],
})

const figure = { asOf: '2025-11-26', dueOn: null, duePrecision: null, unit: 'm2', source } as const

export const clusters: MapCluster[] = [
  {
    id: 'pujiang',
    name: { zh: '浦江', en: 'Pujiang' },
    boundary: square(121.524, 31.086, 0.015),
    geometryAccuracy: 'indicative',
    publishedFigures: [
      {
        ...figure,
        id: 'now',
        metric: 'floor_area_available',
        use: 'industrial',
        value: 82_000,
        wording: '8.2 万',
      },
      {
        ...figure,
        id: 'late',
        metric: 'floor_area_promised',
        use: 'industrial',
        value: 54_000,
        wording: '5.4 万',
      },
      { ...figure, id: 'land', metric: 'land_reserve', use: 'land', value: 158_000, wording: '237 亩' },
    ],
  },
  {
    id: 'hongqiao',
    name: { zh: '虹桥前湾', en: 'Hongqiao' },
    boundary: square(121.285, 31.217, 0.015),
    geometryAccuracy: 'surveyed',
    publishedFigures: [
      {
        ...figure,
        id: 'sum',
        metric: 'floor_area_available',
        use: null,
        value: 246_500,
        wording: '24.65 万',
      },
    ],
  },
]

export function parcel(
  id: string,
  zoning: string | null,
  at: { lon: number; lat: number; isReserve?: boolean },
): ParcelFeature {
  return {
    type: 'Feature',
    id,
    geometry: square(at.lon, at.lat, 0.003),
    properties: {
      id,
      name: { zh: id.toUpperCase(), en: id.toUpperCase() },
      cluster: 'pujiang',
      zoning,
      zoningShares: null,
      landAreaM2: at.isReserve ? 158_000 : 80_000,
      floorAreaM2: null,
      far: null,
      singleUse: null,
      isReserve: at.isReserve ?? false,
      geometryAccuracy: 'indicative',
      isIllustrative: !at.isReserve,
      source,
    },
  }
}

export function building(
  id: string,
  at: { lon: number; lat: number },
  facts: { areas: Partial<BuildingFeature['properties']['statusAreas']>; loadKnM2: number | null },
): BuildingFeature {
  return {
    type: 'Feature',
    id,
    geometry: square(at.lon, at.lat, 0.001),
    properties: {
      id,
      parcelId: 'p1',
      cluster: 'pujiang',
      number: '1',
      name: { zh: '1 号厂房', en: 'Building 1' },
      floors: [],
      statusAreas: { available: 0, to_confirm: 0, held: 0, committed: 0, promised: 0, ...facts.areas },
      maxFloorLoadKnM2: facts.loadKnM2,
      geometryAccuracy: 'indicative',
      isIllustrative: true,
      source,
    },
  }
}

export const parcels = [
  parcel('p1', 'M1', { lon: 121.526, lat: 31.09 }),
  parcel('p2', null, { lon: 121.531, lat: 31.09 }),
  parcel('reserve', 'M1', { lon: 121.526, lat: 31.087, isReserve: true }),
]
const full = { areas: { committed: 5000, held: 2000, available: 3000 }, loadKnM2: 12 }
export const buildings = [
  building('b1', { lon: 121.527, lat: 31.091 }, full),
  building('b2', { lon: 121.532, lat: 31.091 }, { areas: { promised: 27_000 }, loadKnM2: null }),
]
