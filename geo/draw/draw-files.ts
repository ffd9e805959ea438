import type { Feature } from 'geojson'
import { clusterBoundary } from './cluster-boundary.ts'
import { contextBuildings } from './context-buildings.ts'
import { contextFeatures } from './context-features.ts'
import { hongqiaoDrawing } from './hongqiao.ts'
import { metroFeatures } from './metro.ts'
import { pujiangDrawing } from './pujiang.ts'
import { reserveParcel } from './reserve-parcel.ts'

/** The shipped GeoJSON files as text, by name; one feature a line, so that a change shows as a small difference. */
export function drawFiles(): { name: string; text: string }[] {
  const drawings = [pujiangDrawing, hongqiaoDrawing]
  const context = [
    ...drawings.flatMap(contextFeatures),
    ...drawings.flatMap(contextBuildings),
    ...metroFeatures(),
  ]
  return [
    { name: 'boundaries.geojson', text: collectionText(drawings.map(clusterBoundary)) },
    { name: 'parcels.geojson', text: collectionText([reserveParcel(pujiangDrawing)]) },
    { name: 'context.geojson', text: collectionText(context) },
  ]
}

function collectionText(features: Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`
}
