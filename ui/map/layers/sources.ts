import type { GeoJSONSourceSpecification, VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'

/** Feature ids come from the property named here, so that feature state can be set by our own ids. */
export const SOURCES = {
  context: undefined,
  clusters: 'id',
  parcels: 'id',
  buildings: 'id',
  /** Parts of a building share the id of their building. */
  parts: 'building',
  labels: undefined,
} as const
export type SourceId = keyof typeof SOURCES

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The layer of the tiles that parcels are in. */
export const TILE_LAYER = 'parcels'
/** Beneath it a parcel is a point or two on the screen, and all of a district would come at once. */
const FARTHEST_TILE = 11
/** Where a tile tells most: deeper ones are made of it. */
const DEEPEST_TILE = 16

/**
 * Data is set by the controller once it is there; an empty source keeps its layers valid until then.
 * @param parcelTiles address of the tiles of a large inventory; null: parcels are set like the rest
 */
export function mapSources(
  parcelTiles: string | null,
): Record<SourceId, GeoJSONSourceSpecification | VectorSourceSpecification> {
  const source = (promoteId: string | undefined): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: EMPTY,
    // Footprints are small: without simplification their corners stay square at every zoom.
    tolerance: 0.1,
    ...(promoteId === undefined ? {} : { promoteId }),
  })
  return {
    context: source(SOURCES.context),
    clusters: source(SOURCES.clusters),
    parcels: parcelTiles === null ? source(SOURCES.parcels) : tileSource(parcelTiles),
    buildings: source(SOURCES.buildings),
    parts: source(SOURCES.parts),
    labels: source(SOURCES.labels),
  }
}

const tileSource = (address: string): VectorSourceSpecification => ({
  type: 'vector',
  tiles: [address],
  minzoom: FARTHEST_TILE,
  maxzoom: DEEPEST_TILE,
  promoteId: SOURCES.parcels,
})
