import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec'
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

/** Data is set by the controller once it is there; an empty source keeps its layers valid until then. */
export function mapSources(): Record<SourceId, GeoJSONSourceSpecification> {
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
    parcels: source(SOURCES.parcels),
    buildings: source(SOURCES.buildings),
    parts: source(SOURCES.parts),
    labels: source(SOURCES.labels),
  }
}
