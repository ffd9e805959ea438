import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Theme } from '../design/tokens.ts'
import { DASH } from './layers/outline-layers.ts'
import { inkOf, PATTERNED, patternImage, patternName } from './patterns.ts'

/**
 * Puts the patterns in force for the zoom at rest. MapLibre draws patterns and dashes at their size for whole
 * zooms and stretches them up to twofold in between; with the stretch given as pixel ratio they keep their
 * period in CSS pixels and meet device pixels exactly.
 */
export function refreshPatterns(map: MapLibreMap, theme: Theme): void {
  const zoom = map.getZoom()
  const stretch = 2 ** (zoom - Math.floor(zoom))
  const pixelRatio = window.devicePixelRatio * stretch
  for (const what of PATTERNED) {
    const name = patternName(theme, what)
    const known = map.getImage(name)
    if (known !== undefined && Math.abs(known.pixelRatio / pixelRatio - 1) < 0.01) continue
    if (known !== undefined) map.removeImage(name)
    map.addImage(name, patternImage(inkOf(theme, what), window.devicePixelRatio), { pixelRatio })
  }
  const width = DASH.widthPx * stretch
  map.setPaintProperty('cluster-dashed', 'line-dasharray', [DASH.onPx / width, DASH.offPx / width])
}
