import type { Candidate } from './placements.ts'
import type { Snapshot } from './snapshot.ts'

/** So many combinations are all looked at; beyond, the most promising are carried on. */
const mostExact = 20_000
const beamWidth = 400

export interface Found {
  /** One candidate per activity, in the order of activities. */
  combinations: Candidate[][]
  /** True where every combination was looked at. */
  exact: boolean
}

/** Places every activity on a space. No area is given twice: spaces are shared only where enough is free. */
export function search(candidates: readonly Candidate[][], snapshot: Snapshot): Found {
  const product = candidates.reduce((size, list) => size * list.length, 1)
  const exact = product <= mostExact
  let partial: Candidate[][] = [[]]
  for (const list of candidates) {
    const longer = partial.flatMap((placed) =>
      list
        .filter((candidate) => hasRoom(placed, candidate, snapshot))
        .map((candidate) => [...placed, candidate]),
    )
    partial = exact ? longer : longer.sort(bestFirst).slice(0, beamWidth)
  }
  return { combinations: candidates.length === 0 ? [] : partial, exact }
}

function hasRoom(placed: readonly Candidate[], candidate: Candidate, snapshot: Snapshot): boolean {
  const sharing = placed.filter(({ row }) => row === candidate.row)
  if (sharing.length === 0) return true
  if (!snapshot.space(candidate.row).is_divisible) return false
  const together = sharing.reduce((sum, { areaM2 }) => sum + areaM2, candidate.areaM2)
  return together <= candidate.freeM2 + 1e-6
}

const sumOf = (placed: readonly Candidate[]) => placed.reduce((sum, { own }) => sum + own, 0)

function bestFirst(a: readonly Candidate[], b: readonly Candidate[]): number {
  const better = sumOf(b) - sumOf(a)
  if (better !== 0) return better
  for (const [place, { row }] of a.entries()) {
    const other = b[place]?.row ?? 0
    if (row !== other) return row - other
  }
  return 0
}
