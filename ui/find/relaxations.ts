import type { SpaceFacets } from '../../api/contract.ts'
import type { Condition } from './conditions.ts'

export interface Relaxed {
  condition: Condition
  /** How many more spaces match without it. */
  gains: number
}

/** Up to three conditions whose loss brings matches, the one that excludes most first. */
export function relaxationsOf(
  conditions: readonly Condition[],
  facets: Pick<SpaceFacets, 'without'> | null,
  total: number,
): Relaxed[] {
  return (facets?.without ?? [])
    .flatMap(({ filter, total: then }) => {
      const condition = conditions.find(({ facet }) => facet === filter)
      return condition && then > total ? [{ condition, gains: then - total }] : []
    })
    .sort((a, b) => b.gains - a.gains)
    .slice(0, 3)
}
