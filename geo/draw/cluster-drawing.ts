import type { GridRectangle } from '../grid-rectangle.ts'
import type { GridPoint, LocalGrid } from '../local-grid.ts'
import type { BoundaryStretch, MapLine, Name } from './map-line.ts'

/** An area of the base map: a park, a square of water, a campus. */
export interface MapArea {
  id: string
  kind: 'green' | 'water' | 'campus'
  name: Name | null
  points: readonly GridPoint[]
}

/** Everything that is drawn around one cluster, in metres on its own grid. */
export interface ClusterDrawing {
  id: 'pujiang' | 'hongqiao'
  grid: LocalGrid
  /** How far the drawn boundary may be from the true one, in metres. */
  errorM: number
  geometryType: 'Polygon' | 'MultiPolygon'
  /** Counter-clockwise; each ends where the next begins. */
  boundary: readonly BoundaryStretch[]
  lines: readonly MapLine[]
  areas: readonly MapArea[]
  /** Where no context building may stand. */
  parcels: Readonly<Record<string, GridRectangle>>
  /** The window that context buildings fill. */
  builtUp: { from: GridPoint; to: GridPoint }
}

export function areaOf(
  id: string,
  kind: MapArea['kind'],
  { u, v, widthM, depthM }: GridRectangle,
  name: Name | null = null,
): MapArea {
  const points: GridPoint[] = [
    [u, v],
    [u + widthM, v],
    [u + widthM, v + depthM],
    [u, v + depthM],
  ]
  return { id, kind, name, points }
}
