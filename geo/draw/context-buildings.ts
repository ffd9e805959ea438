import type { Feature, MultiPolygon, Position } from 'geojson'
import { type GridRectangle, gridRectangle } from '../grid-rectangle.ts'
import type { GridPoint } from '../local-grid.ts'
import type { ClusterDrawing } from './cluster-drawing.ts'
import { distanceToSegmentM, rectanglesMeet } from './plane.ts'
import { seededRandom } from './seeded-random.ts'

/** Pitch of the lattice that buildings stand on and least gap between them, in metres; cells to a feature. */
const pitchM = 74
const gapM = 12
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
      const cell: GridPoint = [from[0] + column * pitchM, from[1] + row * pitchM]
      const building = drafts(cell, random).find((draft) => isFree(draft, drawing))
      if (!building) continue
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

/** Footprints to try in a lattice cell, or none: the same count of random numbers is drawn in every cell. */
function drafts([u, v]: GridPoint, random: () => number): GridRectangle[] {
  const isEmpty = random() < 0.1
  const tries = Array.from({ length: 4 }, (_, attempt) => {
    const shrink = 1 - attempt * 0.12
    const widthM = Math.round((26 + 34 * random()) * shrink)
    const depthM = Math.round((20 + 30 * random()) * shrink)
    const shiftU = Math.round((pitchM - gapM - widthM) * random())
    const shiftV = Math.round((pitchM - gapM - depthM) * random())
    return { u: u + shiftU, v: v + shiftV, widthM, depthM }
  })
  return isEmpty ? [] : tries
}

function isFree(building: GridRectangle, drawing: ClusterDrawing): boolean {
  const rim = rimOf(building)
  const clearOf = (points: readonly GridPoint[], clearanceM: number) =>
    points.every((point, i) => {
      const next = points[i + 1]
      return !next || rim.every((corner) => distanceToSegmentM(corner, point, next) > clearanceM)
    })
  if (!drawing.lines.every(({ points, widthM }) => clearOf(points, Math.max(widthM / 2 + 5, 11))))
    return false
  if (Object.values(drawing.parcels).some((parcel) => rectanglesMeet(building, parcel, 8))) return false
  return drawing.areas.every(({ kind, points }) =>
    kind === 'campus'
      ? clearOf([...points, ...points.slice(0, 1)], 11)
      : !rectanglesMeet(building, rectangleOf(points), 4),
  )
}

/** Sixteen points of a footprint, at most 20 m apart: close enough that no street slips between them. */
function rimOf({ u, v, widthM, depthM }: GridRectangle): GridPoint[] {
  const parts = [0, 1 / 3, 2 / 3, 1]
  return parts.flatMap((x) => parts.map((y): GridPoint => [u + x * widthM, v + y * depthM]))
}

function rectangleOf(points: readonly GridPoint[]): GridRectangle {
  const us = points.map(([u]) => u)
  const vs = points.map(([, v]) => v)
  const u = Math.min(...us)
  const v = Math.min(...vs)
  return { u, v, widthM: Math.max(...us) - u, depthM: Math.max(...vs) - v }
}
