import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Look } from '../types.ts'
import { baseLayers } from './base-layers.ts'
import { buildingLayers } from './building-layers.ts'
import { labelLayers } from './label-layers.ts'
import { outlineLayers } from './outline-layers.ts'
import { parcelLayers } from './parcel-layers.ts'
import { mapSources, TILE_LAYER } from './sources.ts'

/** All layers from the ground up. Every look has the same layers in the same order; only their values differ. */
export function mapLayers(look: Look): LayerSpecification[] {
  return [
    ...baseLayers(look),
    ...parcelLayers(look),
    ...buildingLayers(look),
    ...outlineLayers(look),
    ...labelLayers(look),
  ]
}

/**
 * The whole style. It names no glyph server and no sprite, and of tiles only those of our own service: `parcelTiles` of
 * a large inventory.
 */
export function mapStyle(look: Look, parcelTiles: string | null): StyleSpecification {
  const layers = mapLayers(look)
  return {
    version: 8,
    name: 'luodi',
    sources: mapSources(parcelTiles),
    layers: parcelTiles === null ? layers : layers.map(inTiles),
  }
}

/** The same layer, its parcels read from a layer of the tiles. */
const inTiles = (layer: LayerSpecification): LayerSpecification =>
  'source' in layer && layer.source === 'parcels' ? { ...layer, 'source-layer': TILE_LAYER } : layer
