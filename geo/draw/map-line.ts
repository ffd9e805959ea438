import type { GridPoint } from '../local-grid.ts'

export interface Name {
  zh: string
  en: string
}

/** A road, river or park limit of the drawing, in metres on its cluster's grid. All of it is indicative. */
export interface MapLine {
  id: string
  kind: 'road' | 'river' | 'limit'
  name: Name | null
  class: 'major' | 'minor'
  widthM: number
  points: readonly GridPoint[]
}

/** A stretch of a boundary: on which side, and along which lines' vertices it runs. */
export interface BoundaryStretch {
  side: 'north' | 'east' | 'south' | 'west'
  lineId: string
  from: GridPoint
  to: GridPoint
}

export function major(id: string, zh: string, en: string, points: readonly GridPoint[]): MapLine {
  return { id, kind: 'road', name: { zh, en }, class: 'major', widthM: 32, points }
}

export function minor(id: string, points: readonly GridPoint[], name: Name | null = null): MapLine {
  return { id, kind: 'road', name, class: 'minor', widthM: 16, points }
}

export function river(
  id: string,
  zh: string,
  en: string,
  widthM: number,
  points: readonly GridPoint[],
): MapLine {
  return { id, kind: 'river', name: { zh, en }, class: widthM >= 30 ? 'major' : 'minor', widthM, points }
}

/** The vertices of a line from one of its vertices to another, in that direction. */
export function stretchOf(line: MapLine, from: GridPoint, to: GridPoint): GridPoint[] {
  const start = indexOf(line, from)
  const end = indexOf(line, to)
  return start <= end ? line.points.slice(start, end + 1) : line.points.slice(end, start + 1).reverse()
}

function indexOf(line: MapLine, [u, v]: GridPoint): number {
  const index = line.points.findIndex((point) => point[0] === u && point[1] === v)
  if (index < 0) throw new Error(`${line.id} has no vertex at ${u}, ${v}`)
  return index
}
