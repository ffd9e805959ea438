import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'

/** The source that specimens are of. */
export const SPECIMEN = 'specimen'
/** The image that stands for every pattern. */
export const SPECIMEN_PATTERN = 'specimen-pattern'
/** From its middle to its edges, in degrees: some pixels where the map is farthest. */
const HALF = 0.01

/** One layer for each way of drawing that some layers have, so that a shader for each is made when these are drawn. */
export function specimens(layers: readonly LayerSpecification[]): LayerSpecification[] {
  const ways = new Map<string, LayerSpecification>()
  for (const layer of layers) {
    const way = wayOf(layer)
    if (!ways.has(way)) ways.set(way, specimenOf(layer, `${SPECIMEN}-${ways.size}`))
  }
  return [...ways.values()]
}

/** An area that every kind of layer draws something of: filled, outlined, dotted at its corners and named. */
export function specimenArea(lon: number, lat: number): Feature {
  const [west, south, east, north] = [lon - HALF, lat - HALF, lon + HALF, lat + HALF]
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const name = '1'
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [corners] },
    properties: { title: name, detail: name, load: name, nameZh: name, nameEn: name, widthM: 1 },
  }
}

/** A shader depends on what is painted by the feature, and on which patterns there are; not on colours or widths. */
function wayOf({ type, paint = {}, layout = {} }: LayerSpecification): string {
  const painted = Object.entries(paint).flatMap(([property, value]) => {
    const text = JSON.stringify(value)
    if (/"(get|feature-state)"/.test(text)) return [`${property} ${text.includes('"zoom"')}`]
    return /pattern|dasharray|antialias/.test(property) ? [property] : []
  })
  return [type, JSON.stringify(layout).includes('"text-color"'), ...painted.sort()].join()
}

function specimenOf(layer: LayerSpecification, id: string): LayerSpecification {
  if (layer.type === 'background') return { ...layer, id }
  const { filter: _, minzoom: _nearest, maxzoom: _farthest, 'source-layer': _layer, ...drawn } = layer
  const specimen = { ...drawn, id, source: SPECIMEN, layout: { ...layer.layout, visibility: 'visible' } }
  if (layer.paint && 'fill-pattern' in layer.paint)
    return { ...specimen, paint: { ...layer.paint, 'fill-pattern': SPECIMEN_PATTERN } } as LayerSpecification
  return specimen as LayerSpecification
}
