import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { gridToLonLat } from '../grid-to-lon-lat.ts'
import type { ClusterDrawing } from './cluster-drawing.ts'
import { stretchOf } from './map-line.ts'

/** The cluster's outline: the stretches of the named lines put end to end, so that both share every vertex. */
export function clusterBoundary(drawing: ClusterDrawing): Feature<Polygon | MultiPolygon> {
  const stretches = drawing.boundary.map(({ side, lineId, from, to }) => {
    const line = drawing.lines.find(({ id }) => id === lineId)
    if (!line) throw new Error(`no line ${lineId}`)
    const positions = stretchOf(line, from, to).map((point) => gridToLonLat(drawing.grid, point))
    return { side, along: line.name, positions }
  })
  const ring: Position[] = stretches.flatMap(({ positions }) => positions.slice(0, -1))
  const [first] = ring
  if (first) ring.push(first)
  return {
    type: 'Feature',
    id: drawing.id,
    properties: {
      id: drawing.id,
      geometryAccuracy: 'indicative',
      errorM: drawing.errorM,
      edges: stretches.map(({ side, along }) => ({ side, along })),
    },
    geometry:
      drawing.geometryType === 'Polygon'
        ? { type: 'Polygon', coordinates: [ring] }
        : { type: 'MultiPolygon', coordinates: [[ring]] },
  }
}
