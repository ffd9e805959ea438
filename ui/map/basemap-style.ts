import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { Basemap } from '../../api/contract.ts'

/** What an outside basemap adds to our style, beneath everything that is ours but the ground. */
export interface BasemapParts {
  sources: Record<string, SourceSpecification>
  layers: LayerSpecification[]
  sprite: string | null
  /** As the sources say, without markup. */
  attribution: string
}

/** What its sources and layers are named by, so that they are told from ours. */
export const BASEMAP_PREFIX = 'basemap:'

/** The style of pictures: one layer above the other. */
export function rasterStyle({ rasters, maxZoom }: Pick<Basemap, 'rasters' | 'maxZoom'>): StyleSpecification {
  const named = rasters.map((tiles, index) => ({ id: `picture-${index}`, tiles }))
  return {
    version: 8,
    sources: Object.fromEntries(
      named.map(({ id, tiles }) => [id, { type: 'raster', tiles, tileSize: 256, maxzoom: maxZoom }]),
    ),
    layers: named.map(({ id }) => ({ id, type: 'raster', source: id })),
  }
}

/**
 * A style to be put into ours. Its letters are drawn from the reader's fonts like ours, so its glyph server is not asked; of
 * several sprites only a single one is taken.
 */
export function basemapParts({ sources, layers, sprite }: StyleSpecification): BasemapParts {
  const attributions = Object.values(sources).flatMap((source) =>
    'attribution' in source && source.attribution ? [textOf(source.attribution)] : [],
  )
  return {
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [`${BASEMAP_PREFIX}${id}`, source]),
    ),
    layers: layers.map((layer) => ({
      ...layer,
      id: `${BASEMAP_PREFIX}${layer.id}`,
      ...('source' in layer ? { source: `${BASEMAP_PREFIX}${layer.source}` } : {}),
    })) as LayerSpecification[],
    sprite: typeof sprite === 'string' ? sprite : null,
    attribution: [...new Set(attributions)].join(' · '),
  }
}

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .replaceAll('&amp;', '&')
    .trim()
