import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Look } from '../types.ts'
import { baseLayers } from './base-layers.ts'
import { buildingLayers } from './building-layers.ts'
import { labelLayers } from './label-layers.ts'
import { outlineLayers } from './outline-layers.ts'
import { parcelLayers } from './parcel-layers.ts'
import { mapSources } from './sources.ts'

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

/** The whole style. It names no glyph server, sprite or tile server: nothing is fetched. */
export function mapStyle(look: Look): StyleSpecification {
  return { version: 8, name: 'luodi', sources: mapSources(), layers: mapLayers(look) }
}
