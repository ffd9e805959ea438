import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { COLOURS, type Theme } from '../../design/tokens.ts'

/**
 * Families as in the style sheet. Glyphs are drawn in the browser from installed fonts, since the style names no
 * glyph server. MapLibre reads weight and slant from the words of the first family, which exists for that only.
 */
const FAMILIES = [
  '-apple-system',
  'Segoe UI',
  'Roboto',
  'PingFang SC',
  'HarmonyOS Sans SC',
  'Microsoft YaHei UI',
  'Noto Sans CJK SC',
]
export const REGULAR = ['Luodi Regular', ...FAMILIES]
export const SEMIBOLD = ['Luodi Semibold', ...FAMILIES]
export const ITALIC = ['Luodi Italic', ...FAMILIES]

/** The halo is drawn before all fills, so that no glyph is eaten by its neighbour's. */
export function haloed(theme: Theme, ink: string): NonNullable<SymbolLayerSpecification['paint']> {
  return { 'text-color': ink, 'text-halo-color': COLOURS[theme].paper, 'text-halo-width': 1.8 }
}
