import type { Polygon } from 'geojson'

/** Degrees in WGS 84. */
export type LonLat = readonly [lon: number, lat: number]

/** Corners of an area that is drawn by hand. */
export const fewestCorners = 3
export const mostCorners = 40

/** `lon,lat;lon,lat;…` for the address bar: five decimals are about a metre, and the ring closes by itself. */
export const ringText = (ring: readonly LonLat[]): string =>
  ring.map(([lon, lat]) => `${lon.toFixed(5)},${lat.toFixed(5)}`).join(';')

/** null where the text is no area that the service would take. */
export function ringFrom(text: string | null): LonLat[] | null {
  const ring = (text ?? '').split(';').map((corner) => corner.split(',').map(degrees))
  if (ring.length < fewestCorners || ring.length > mostCorners) return null
  if (!ring.every(isOnEarth)) return null
  return isSimple(ring) ? ring : null
}

const degrees = (text: string) => (/^-?\d{1,3}(\.\d{1,10})?$/.test(text) ? Number(text) : Number.NaN)

const isOnEarth = (corner: number[]): corner is [number, number] => {
  const [lon = Number.NaN, lat = Number.NaN] = corner
  return corner.length === 2 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}

/** The same for the service. */
export function polygonOf(ring: readonly LonLat[]): Polygon {
  const corners = ring.map((corner) => [...corner])
  return { type: 'Polygon', coordinates: [[...corners, [...(ring[0] ?? [])]]] }
}

/** Whether it encloses something, and no side crosses or touches another but its neighbours at their corner. */
export function isSimple(ring: readonly LonLat[]): boolean {
  const sides = ring.map((corner, index) => [corner, ring[(index + 1) % ring.length] ?? corner] as const)
  const last = sides.length - 1
  const meet = sides.some((side, i) =>
    sides.some((other, j) => {
      if (j <= i) return false
      const areNeighbours = j === i + 1 || (i === 0 && j === last)
      return areNeighbours ? folds(side, other, j === i + 1) : touch(side, other)
    }),
  )
  return !meet && Math.abs(twiceArea(ring)) > 1e-9
}

type Side = readonly [LonLat, LonLat]

/** Twice the area of a ring in square degrees, positive where it runs against the clock. */
const twiceArea = (ring: readonly LonLat[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * y2 - x2 * y
  }, 0)

/** Five decimals are written: what is less than a hundredth of such a step is an error of the arithmetic. */
const tinyDegrees = 1e-7
const tinyArea = 1e-12

/** Which way one turns at b, from a to c: 1 to the left, -1 to the right, 0 straight on or back. */
function turn(a: LonLat, b: LonLat, c: LonLat): -1 | 0 | 1 {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  return Math.abs(cross) < tinyArea ? 0 : cross > 0 ? 1 : -1
}

function isBetween([x, y]: LonLat, [a, b]: Side): boolean {
  const holds = (value: number, one: number, other: number) =>
    value >= Math.min(one, other) - tinyDegrees && value <= Math.max(one, other) + tinyDegrees
  return holds(x, a[0], b[0]) && holds(y, a[1], b[1])
}

function touch(one: Side, other: Side): boolean {
  const [a, b] = one
  const [c, d] = other
  const turns = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)] as const
  if (turns[0] !== turns[1] && turns[2] !== turns[3]) return true
  return (
    (turns[0] === 0 && isBetween(c, one)) ||
    (turns[1] === 0 && isBetween(d, one)) ||
    (turns[2] === 0 && isBetween(a, other)) ||
    (turns[3] === 0 && isBetween(b, other))
  )
}

/** Whether a side runs back over its neighbour. */
function folds(one: Side, other: Side, isNext: boolean): boolean {
  const [shared, before, after] = isNext ? [one[1], one[0], other[1]] : [one[0], one[1], other[0]]
  if (turn(before, shared, after) !== 0) return false
  const dot =
    (before[0] - shared[0]) * (after[0] - shared[0]) + (before[1] - shared[1]) * (after[1] - shared[1])
  return dot >= 0
}
