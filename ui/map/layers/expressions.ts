import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Locale, Look } from '../types.ts'

/** Share of its strength that a building keeps when the filters exclude it. */
export const DIMMED = 0.28

/** Full strength, but 28 % of it where filters are set and the feature does not match them. */
export function dimmable({ isFiltered }: Pick<Look, 'isFiltered'>): ExpressionSpecification | number {
  return isFiltered ? ['case', ['boolean', ['feature-state', 'lit'], false], 1, DIMMED] : 1
}

/** `on` for the features under the pointer or selected, else 0. */
export function whereMarked(on: number): ExpressionSpecification {
  return [
    'case',
    [
      'any',
      ['boolean', ['feature-state', 'hovered'], false],
      ['boolean', ['feature-state', 'selected'], false],
    ],
    on,
    0,
  ]
}

/** Grows by the same factor with every zoom; `stops` are [zoom, pixels]. */
export function byZoom(...stops: readonly (readonly [number, number])[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops.flat()] as ExpressionSpecification
}

/** Chinese or English name of a context feature, from the flat properties that the sources carry. */
export function nameIn(locale: Locale): ExpressionSpecification {
  const [first, second] = locale === 'zh' ? ['nameZh', 'nameEn'] : ['nameEn', 'nameZh']
  return ['coalesce', ['get', first], ['get', second], '']
}
