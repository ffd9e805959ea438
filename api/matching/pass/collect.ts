import { checksPerPlane, type Plane } from './sweep.ts'

/** What the planes say, over the spaces that are looked at. */
export interface Collected {
  /** Per check, how many of the spaces fail it. */
  excludes: Uint32Array
  /** Rows that fail at most one check, rising. */
  few: Uint32Array
}

/** Counts by the patterns of each byte, so that a row costs two additions and not one per check. */
export function collect(planes: readonly Plane[], checks: number, isLooked: number): Collected {
  const excludes = new Uint32Array(planes.length * checksPerPlane)
  for (const [index, plane] of planes.entries())
    excludes.set(countBits(plane, isLooked), index * checksPerPlane)
  return { excludes: excludes.slice(0, checks), few: fewFailing(planes) }
}

/** How many entries have each bit, without those that are not looked at and have them all. */
function countBits(plane: Plane, looked: number): Uint32Array {
  const low = new Uint32Array(256)
  const high = new Uint32Array(256)
  for (let row = 0; row < plane.length; row++) {
    const fails = plane[row] as number
    low[fails & 0xff] = (low[fails & 0xff] as number) + 1
    high[fails >>> 8] = (high[fails >>> 8] as number) + 1
  }
  const counts = new Uint32Array(checksPerPlane).fill(looked - plane.length)
  for (let pattern = 0; pattern < 256; pattern++)
    for (let bit = 0; bit < 8; bit++)
      if ((pattern >>> bit) & 1) {
        counts[bit] = (counts[bit] as number) + (low[pattern] as number)
        counts[bit + 8] = (counts[bit + 8] as number) + (high[pattern] as number)
      }
  return counts
}

function fewFailing(planes: readonly Plane[]): Uint32Array {
  const [first, ...rest] = planes
  if (first === undefined) return new Uint32Array()
  const size = first.length
  const rows = new Uint32Array(size)
  let found = 0
  for (let row = 0; row < size; row++) {
    const fails = first[row] as number
    rows[found] = row
    found += Number((fails & (fails - 1)) === 0)
  }
  return rest.length === 0
    ? rows.slice(0, found)
    : rows.subarray(0, found).filter((row) => failsFew(planes, row))
}

function failsFew(planes: readonly Plane[], row: number): boolean {
  const fails = failsOf(planes, row)
  return (fails & (fails - 1)) === 0
}

/** The failed checks of one space, bit b for check b. */
export const failsOf = (planes: readonly Plane[], row: number): number =>
  (planes[0]?.[row] ?? 0) | ((planes[1]?.[row] ?? 0) << checksPerPlane)
