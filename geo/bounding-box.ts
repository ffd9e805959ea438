/** West, south, east, north in degrees, WGS 84 (RFC 7946 §5). */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number]

export type BoundingBoxResult =
  | { ok: true; box: BoundingBox }
  | { ok: false; reason: 'not_four_numbers' | 'out_of_range' | 'south_above_north' | 'west_beyond_east' }

/**
 * Reads a box from `west,south,east,north` or from four numbers. A box across the antimeridian (west > east) is
 * refused: it cannot be meant in one city, and is most often latitude and longitude swapped.
 */
export function parseBoundingBox(input: string | readonly unknown[]): BoundingBoxResult {
  const parts = typeof input === 'string' ? input.split(',').map(toNumber) : input
  const [west, south, east, north] = parts
  if (parts.length !== 4 || ![west, south, east, north].every(Number.isFinite)) {
    return { ok: false, reason: 'not_four_numbers' }
  }
  return checkBox([west, south, east, north] as [number, number, number, number])
}

function checkBox(box: BoundingBox): BoundingBoxResult {
  const [west, south, east, north] = box
  if (Math.abs(west) > 180 || Math.abs(east) > 180) return { ok: false, reason: 'out_of_range' }
  if (Math.abs(south) > 90 || Math.abs(north) > 90) return { ok: false, reason: 'out_of_range' }
  if (south > north) return { ok: false, reason: 'south_above_north' }
  if (west > east) return { ok: false, reason: 'west_beyond_east' }
  return { ok: true, box }
}

/** Plain decimals only: `Number` alone would take '', ' ' and '0x10'. */
function toNumber(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN
}
