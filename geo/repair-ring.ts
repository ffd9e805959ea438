import type { Position } from 'geojson'

export type RingRepair = 'closed_ring' | 'removed_repeated_vertex'

/**
 * Mends what can only be meant one way: a ring left open is closed, and a vertex given twice in a row is kept once.
 * Everything else is left for the checks to refuse.
 */
export function repairRing(ring: readonly Position[]): { ring: Position[]; repairs: RingRepair[] } {
  const repairs: RingRepair[] = []
  const kept = ring.filter((position, i) => i === 0 || !samePosition(position, ring[i - 1]))
  if (kept.length < ring.length) repairs.push('removed_repeated_vertex')
  const [first] = kept
  if (first && kept.length >= 3 && !samePosition(first, kept.at(-1))) {
    kept.push(first)
    repairs.push('closed_ring')
  }
  return { ring: kept, repairs }
}

function samePosition(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1]
}
