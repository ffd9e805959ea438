import type { Look, MapViewProps } from './types.ts'

/** How the layers look, from what a map is given. */
export function lookOf({
  theme,
  colourBy,
  locale,
  areaUnit = 'm2',
  showClusterTotals = false,
  lit = null,
}: Pick<MapViewProps, 'theme' | 'colourBy' | 'locale' | 'areaUnit' | 'showClusterTotals' | 'lit'>): Look {
  return { theme, colourBy, locale, areaUnit, showClusterTotals, isFiltered: lit !== null }
}

/** With totals only what the plan itself names is drawn. */
export function shownOf<Feature extends { properties: { isIllustrative: boolean } }>(
  showClusterTotals: boolean,
  given: { features: Feature[] } | null,
): Feature[] {
  return given?.features.filter(({ properties }) => !showClusterTotals || !properties.isIllustrative) ?? []
}
