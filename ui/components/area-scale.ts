import type { SpaceFacets } from '../../api/contract.ts'

export type Band = SpaceFacets['area'][number]

/** The lower edge of every band and, where the last is closed, its end. Edge `i` stands at step `i` of the slider. */
export function edgesOf(bands: readonly Band[]): number[] {
  const last = bands.at(-1)?.toM2
  const edges = bands.map((band) => band.fromM2)
  return last === null || last === undefined ? edges : [...edges, last]
}

/**
 * Where an area stands on the slider, in steps from 0 to the number of bands: bands are of unequal width on equal
 * steps, so a value between two edges stands in proportion between them. Beyond the last edge of an open band
 * it stands in that band's middle.
 */
export function positionOf(bands: readonly Band[], areaM2: number): number {
  const index = bands.findLastIndex((band) => areaM2 >= band.fromM2)
  const band = bands[index]
  if (!band) return 0
  if (areaM2 === band.fromM2) return index
  if (band.toM2 === null) return index + 0.5
  return Math.min(bands.length, index + (areaM2 - band.fromM2) / (band.toM2 - band.fromM2))
}

/** The area at a step; null at either end, where nothing is asked for. */
export function areaAt(bands: readonly Band[], step: number): number | null {
  const index = Math.round(step)
  return index <= 0 || index >= bands.length ? null : (bands[index]?.fromM2 ?? null)
}

/** Height of a bar, 0–1, on the square-root scale, so that small bands are still seen beside large ones. */
export function barHeight(count: number, largest: number): number {
  return largest > 0 ? Math.sqrt(count / largest) : 0
}

/** Whether any of a band is inside the range; bars outside stay, in grey. */
export function isInside(band: Band, minM2: number | null, maxM2: number | null): boolean {
  const reachesMin = minM2 === null || band.toM2 === null || band.toM2 > minM2
  return reachesMin && (maxM2 === null || band.fromM2 < maxM2)
}

/** Two bounds in rising order, however they were typed. */
export function ordered(a: number | null, b: number | null): [number | null, number | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b]
}
