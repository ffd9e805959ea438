import type { Feature, LineString, Polygon } from 'geojson'
import { gridToLonLat } from '../grid-to-lon-lat.ts'
import type { ClusterDrawing } from './cluster-drawing.ts'

/** Areas, then lines of one cluster's surroundings, in drawing order. */
export function contextFeatures(drawing: ClusterDrawing): Feature<LineString | Polygon>[] {
  const areas = drawing.areas.map(({ id, kind, name, points }): Feature<Polygon> => {
    const ring = points.map((point) => gridToLonLat(drawing.grid, point))
    return {
      type: 'Feature',
      id,
      properties: { kind, name, indicative: true },
      geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] },
    }
  })
  const lines = drawing.lines.map(
    (line): Feature<LineString> => ({
      type: 'Feature',
      id: line.id,
      properties: {
        kind: line.kind,
        name: line.name,
        class: line.class,
        widthM: line.widthM,
        indicative: true,
      },
      geometry: {
        type: 'LineString',
        coordinates: line.points.map((point) => gridToLonLat(drawing.grid, point)),
      },
    }),
  )
  return [...areas, ...lines]
}
