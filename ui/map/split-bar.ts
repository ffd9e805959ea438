import { bboxClip, polygon } from '@turf/turf'
import type { Polygon, Position } from 'geojson'

export interface BarPart<Key extends string> {
  key: Key
  share: number
  geometry: Polygon
}

/** Parts thinner than this share of the bar are left out: they would be a line, not a fill. */
const LEAST_SHARE = 0.004

/** Metres per degree of latitude; exact enough for a footprint, since only shares are read from it. */
const M_PER_DEGREE = 111_195

/**
 * Cuts a footprint into parts whose areas stand in the ratio of `amounts`, laid out in the given order from one
 * end of the footprint to the other. `axis` east cuts across the side that runs most nearly east, so that all
 * bars read from left to right as on a chart; `long` cuts across the longer side.
 *
 * The input is a simple polygon in WGS 84 without holes, up to some kilometres wide. Amounts are ≥ 0; when all
 * are 0 there are no parts.
 */
export function splitBar<Key extends string>(
  footprint: Polygon,
  amounts: readonly (readonly [Key, number])[],
  axis: 'east' | 'long' = 'east',
): BarPart<Key>[] {
  const total = amounts.reduce((sum, [, amount]) => sum + amount, 0)
  const shown = amounts.filter(([, amount]) => amount / total >= LEAST_SHARE)
  const shownTotal = shown.reduce((sum, [, amount]) => sum + amount, 0)
  const [only] = shown
  if (only === undefined) return []
  if (shown.length === 1) return [{ key: only[0], share: 1, geometry: footprint }]

  const frame = barFrame(footprint, axis)
  const ring = (footprint.coordinates[0] ?? []).map(frame.into)
  const reach = extent(ring)
  const parts: BarPart<Key>[] = []
  let from = reach.minX
  let done = 0
  for (const [index, [key, amount]] of shown.entries()) {
    done += amount / shownTotal
    const isLast = index === shown.length - 1
    const to = isLast ? reach.maxX : cutAt(ring, reach, done)
    const piece = clip(ring, reach, from, to)
    parts.push({
      key,
      share: amount / shownTotal,
      geometry: { type: 'Polygon', coordinates: [piece.map(frame.outOf)] },
    })
    from = to
  }
  return parts
}

interface Frame {
  into: (position: Position) => Position
  outOf: (position: Position) => Position
}

interface Extent {
  minX: number
  maxX: number
  minY: number
  maxY: number
}

/** A plane in metres whose x axis runs along the bar, eastwards. */
function barFrame(footprint: Polygon, axis: 'east' | 'long'): Frame {
  const ring = footprint.coordinates[0] ?? []
  const [lon0 = 0, lat0 = 0] = ring[0] ?? []
  const mPerLon = M_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180)
  const toPlane = ([lon = 0, lat = 0]: Position): Position => [
    (lon - lon0) * mPerLon,
    (lat - lat0) * M_PER_DEGREE,
  ]
  const angle = barAngle(ring.map(toPlane), axis)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  return {
    into: (position) => {
      const [x = 0, y = 0] = toPlane(position)
      return [x * cos + y * sin, y * cos - x * sin]
    },
    outOf: ([x = 0, y = 0]) => [
      lon0 + (x * cos - y * sin) / mPerLon,
      lat0 + (x * sin + y * cos) / M_PER_DEGREE,
    ],
  }
}

/** Direction of the bar in radians from east, −π/2 to π/2: that of a side of the tightest box round the ring. */
function barAngle(ring: Position[], axis: 'east' | 'long'): number {
  let best = { area: Number.POSITIVE_INFINITY, angle: 0, width: 0, height: 0 }
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = x, nextY = y] = ring[index + 1] ?? []
    if (x === nextX && y === nextY) continue
    const angle = quarterTurn(Math.atan2(nextY - y, nextX - x))
    const { minX, maxX, minY, maxY } = extent(ring.map((position) => rotated(position, angle)))
    const area = (maxX - minX) * (maxY - minY)
    if (area < best.area - 1e-6) best = { area, angle, width: maxX - minX, height: maxY - minY }
  }
  if (axis === 'east' || best.width >= best.height) return best.angle
  return best.angle > 0 ? best.angle - Math.PI / 2 : best.angle + Math.PI / 2
}

/** The same direction up to a right angle, within 45° of east. */
function quarterTurn(angle: number): number {
  return angle - Math.round(angle / (Math.PI / 2)) * (Math.PI / 2)
}

function rotated([x = 0, y = 0]: Position, angle: number): Position {
  return [x * Math.cos(angle) + y * Math.sin(angle), y * Math.cos(angle) - x * Math.sin(angle)]
}

function extent(ring: Position[]): Extent {
  const xs = ring.map(([x = 0]) => x)
  const ys = ring.map(([, y = 0]) => y)
  return { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) }
}

/** The x at which `share` of the area lies to the left, by halving. */
function cutAt(ring: Position[], reach: Extent, share: number): number {
  const wanted = share * areaLeftOf(ring, reach.maxX)
  let low = reach.minX
  let high = reach.maxX
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (areaLeftOf(ring, middle) < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function clip(ring: Position[], { minY, maxY }: Extent, from: number, to: number): Position[] {
  const clipped = bboxClip(polygon([ring]), [from, minY, to, maxY]).geometry
  return (clipped.coordinates[0] as Position[] | undefined) ?? []
}

/**
 * Area of the part of a ring to the left of a line, unsigned: the integral of x dy along the ring, with what runs to the
 * right of the line drawn on the line instead.
 */
function areaLeftOf(ring: Position[], line: number): number {
  let area = 0
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? []
    area += (nextY - y) * meanUpTo(line, x, nextX)
  }
  return Math.abs(area)
}

/** Mean of the lesser of `line` and what runs evenly from `a` to `b`. */
function meanUpTo(line: number, a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  if (high <= line) return (a + b) / 2
  if (low >= line) return line
  const below = (line - low) / (high - low)
  return (below * (low + line)) / 2 + (1 - below) * line
}
