import type { Feature, FeatureCollection } from 'geojson'
import { FILL_STATUSES } from '../design/tokens.ts'
import { middleOfArea } from './middle-of-area.ts'
import { polygonsOf } from './polygons-of.ts'
import { splitBar } from './split-bar.ts'
import type { BuildingFeature, MapCluster, ParcelFeature } from './types.ts'

/**
 * What the sources of the map hold, from what the API answers. Vector tiles carry flat properties only, so
 * names and nested facts are flattened here.
 */
export function clusterFeatures(clusters: readonly MapCluster[]): FeatureCollection {
  return collection(
    clusters.map(({ id, boundary, geometryAccuracy }) => ({
      type: 'Feature',
      geometry: boundary,
      properties: { id, geometryAccuracy },
    })),
  )
}

export function parcelFeatures(parcels: readonly ParcelFeature[]): FeatureCollection {
  return collection(
    parcels.map(({ geometry, properties: { id, zoning, isReserve } }) => ({
      type: 'Feature',
      geometry,
      properties: { id, zoning, isReserve },
    })),
  )
}

export function buildingFeatures(buildings: readonly BuildingFeature[]): FeatureCollection {
  return collection(
    buildings.map(({ geometry, properties: { id, maxFloorLoadKnM2 } }) => ({
      type: 'Feature',
      geometry,
      properties: { id, maxFloorLoadKnM2 },
    })),
  )
}

/** The parts of every footprint, in the order of certainty; a footprint of several polygons repeats its bar. */
export function partFeatures(buildings: readonly BuildingFeature[]): FeatureCollection {
  return collection(
    buildings.flatMap(({ geometry, properties: { id, statusAreas } }) =>
      polygonsOf(geometry).flatMap((footprint) =>
        splitBar(
          footprint,
          FILL_STATUSES.map((status) => [status, statusAreas[status]]),
        ).map(
          (part): Feature => ({
            type: 'Feature',
            geometry: part.geometry,
            properties: { building: id, status: part.key },
          }),
        ),
      ),
    ),
  )
}

/**
 * Context features with their two names side by side. A named area also gets a point for its name: an area is cut
 * by tile edges, and every piece would be labelled.
 */
export function contextFeatures(context: FeatureCollection): FeatureCollection {
  return collection(
    context.features.flatMap(({ geometry, properties }) => {
      const flat = {
        kind: properties?.kind,
        class: properties?.class ?? null,
        widthM: properties?.widthM ?? null,
        isPlanned: properties?.planned === true,
        nameZh: properties?.name?.zh ?? null,
        nameEn: properties?.name?.en ?? null,
      }
      const drawn: Feature = { type: 'Feature', geometry, properties: flat }
      if (flat.nameZh === null || polygonsOf(geometry).length === 0) return [drawn]
      const name: Feature = {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: middleOfArea(geometry) },
        properties: { ...flat, kind: `${flat.kind}-name` },
      }
      return [drawn, name]
    }),
  )
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features }
}
