import type { Feature, Polygon } from 'geojson'
import { gridRectangle } from '../grid-rectangle.ts'
import { pujiangDrawing } from './pujiang.ts'

/** Pujiang's M1 reserve as one outline of 237 mu; the plan does not say where it lies nor that it is one plot. */
export function reserveParcel(): Feature<Polygon> {
  const { id, grid, errorM, parcels } = pujiangDrawing
  const { reserve } = parcels
  if (!reserve) throw new Error('no reserve drawn')
  return {
    type: 'Feature',
    id: 'pj-m1-reserve',
    properties: { id: 'pj-m1-reserve', clusterId: id, geometryAccuracy: 'indicative', errorM },
    geometry: gridRectangle(grid, reserve),
  }
}
