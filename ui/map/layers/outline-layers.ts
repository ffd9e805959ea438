import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import { COLOURS } from '../../design/tokens.ts'
import type { Look } from '../types.ts'
import { whereMarked } from './expressions.ts'

/** Dash and gap of an indicative outline in CSS pixels, and its width. */
export const DASH = { onPx: 9, offPx: 5, widthPx: 1.8, haloPx: 4.5 } as const

/** Cluster outlines (dashed while indicative, solid once surveyed), then the ink line of hover and selection. */
export function outlineLayers({ theme, showClusterTotals }: Look): LayerSpecification[] {
  const { ink, paper } = COLOURS[theme]
  const isIndicative: ExpressionSpecification = ['==', ['get', 'geometryAccuracy'], 'indicative']
  return [
    {
      id: 'cluster-halo',
      type: 'line',
      source: 'clusters',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': paper, 'line-width': DASH.haloPx, 'line-opacity': 0.9 },
    },
    {
      id: 'cluster-dashed',
      type: 'line',
      source: 'clusters',
      filter: isIndicative,
      paint: {
        'line-color': ink,
        'line-width': DASH.widthPx,
        'line-dasharray': [DASH.onPx / DASH.widthPx, DASH.offPx / DASH.widthPx],
      },
    },
    {
      id: 'cluster-solid',
      type: 'line',
      source: 'clusters',
      filter: ['!', isIndicative],
      paint: { 'line-color': ink, 'line-width': DASH.widthPx },
    },
    ...(['parcels', 'buildings'] as const).flatMap((source) => marks(source, ink, paper, showClusterTotals)),
  ]
}

/** Never another fill: a 3 px line of ink on a 7 px halo of paper. */
function marks(
  source: 'parcels' | 'buildings',
  ink: string,
  paper: string,
  showClusterTotals: boolean,
): LayerSpecification[] {
  const visibility = source === 'buildings' && showClusterTotals ? 'none' : 'visible'
  const line = (id: string, colour: string, widthPx: number): LayerSpecification => ({
    id: `${source}-${id}`,
    type: 'line',
    source,
    layout: { 'line-join': 'miter', visibility },
    paint: { 'line-color': colour, 'line-width': widthPx, 'line-opacity': whereMarked(1) },
  })
  return [line('marked-halo', paper, 7), line('marked', ink, 3)]
}
