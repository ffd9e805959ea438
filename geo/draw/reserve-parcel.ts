import type { Feature, Polygon } from 'geojson'
import { gridRectangle } from '../grid-rectangle.ts'
import type { ClusterDrawing } from './cluster-drawing.ts'

/** Pujiang's M1 reserve as one outline of 237 mu; the plan does not say where it lies nor that it is one plot. */
export function reserveParcel({ id, grid, errorM, parcels }: ClusterDrawing): Feature<Polygon> {
  const { reserve } = parcels
  if (!reserve) throw new Error('no reserve drawn')
  return {
    type: 'Feature',
    id: 'pj-m1-reserve',
    properties: { id: 'pj-m1-reserve', clusterId: id, geometryAccuracy: 'indicative', errorM },
    geometry: gridRectangle(grid, reserve),
  }
}
