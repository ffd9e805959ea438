import type { Feature, MultiPolygon, Position } from 'geojson'
import { type GridRectangle, gridRectangle } from '../grid-rectangle.ts'
import type { GridPoint } from '../local-grid.ts'
import type { ClusterDrawing } from './cluster-drawing.ts'
import { distanceToSegmentM, rectanglesMeet } from './plane.ts'
import { seededRandom } from './seeded-random.ts'

/** Pitch of the lattice that buildings stand on, in metres, and how many cells go into one feature. */
const pitchM = 78
const cellsPerTile = 8

/**
 * Grey footprints that give the map its grain: invented, deterministic, never data. They keep clear of
 * every line by its half width, and of greens and parcels. One MultiPolygon per tile keeps the file small.
 */
export function contextBuildings(drawing: ClusterDrawing): Feature<MultiPolygon>[] {
  const random = seededRandom(drawing.id === 'pujiang' ? 1188 : 958)
  const { from, to } = drawing.builtUp
  const tiles = new Map<string, Position[][][]>()
  for (let row = 0; from[1] + row * pitchM < to[1]; row++) {
    for (let column = 0; from[0] + column * pitchM < to[0]; column++) {
      const building = draft([from[0] + column * pitchM, from[1] + row * pitchM], random)
      if (!building || !isFree(building, drawing)) continue
      const tile = `${Math.floor(column / cellsPerTile)}-${Math.floor(row / cellsPerTile)}`
      const footprint = gridRectangle(drawing.grid, building).coordinates
      tiles.set(tile, [...(tiles.get(tile) ?? []), footprint])
    }
  }
  return [...tiles].map(([tile, coordinates]) => ({
    type: 'Feature',
    id: `${drawing.id}-buildings-${tile}`,
    properties: { kind: 'building', name: null, indicative: true },
    geometry: { type: 'MultiPolygon', coordinates },
  }))
}

/** One footprint in a lattice cell, or nothing: the same count of random numbers is drawn either way. */
function draft([u, v]: GridPoint, random: () => number): GridRectangle | null {
  const [skip, wide, deep, shiftU, shiftV] = [random(), random(), random(), random(), random()]
  if (skip < 0.14) return null
  const widthM = Math.round(24 + 34 * wide)
  const depthM = Math.round(20 + 30 * deep)
  return {
    u: u + Math.round((pitchM - 12 - widthM) * shiftU),
    v: v + Math.round((pitchM - 12 - depthM) * shiftV),
    widthM,
    depthM,
  }
}

function isFree(building: GridRectangle, drawing: ClusterDrawing): boolean {
  const centre: GridPoint = [building.u + building.widthM / 2, building.v + building.depthM / 2]
  const reachM = Math.hypot(building.widthM, building.depthM) / 2
  const clearOfLines = drawing.lines.every((line) =>
    line.points.every((point, i) => {
      const next = line.points[i + 1]
      return !next || distanceToSegmentM(centre, point, next) > reachM + line.widthM / 2
    }),
  )
  if (!clearOfLines) return false
  if (Object.values(drawing.parcels).some((parcel) => rectanglesMeet(building, parcel, 8))) return false
  return drawing.areas
    .filter((area) => area.kind !== 'campus')
    .every((area) => !rectanglesMeet(building, rectangleOf(area.points), 4))
}

function rectangleOf(points: readonly GridPoint[]): GridRectangle {
  const us = points.map(([u]) => u)
  const vs = points.map(([, v]) => v)
  const u = Math.min(...us)
  const v = Math.min(...vs)
  return { u, v, widthM: Math.max(...us) - u, depthM: Math.max(...vs) - v }
}
