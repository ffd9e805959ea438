import type { Cluster, SpaceFacets } from '../../api/contract.ts'
import { boundsOf } from '../map/bounds.ts'
import type { Beacon } from '../map/types.ts'
import { find } from '../messages/find.ts'
import { clusterNames } from '../messages/vocabulary.ts'
import type { Locale } from '../state/locales.ts'

/** A box for every cluster that may be out of sight, with how much matches there; the map adds the way. */
export function beaconsOf(
  clusters: readonly Cluster[],
  matches: Readonly<Record<string, number>> | null,
  facets: SpaceFacets | null,
  locale: Locale,
): Beacon[] {
  return clusters.flatMap(({ id, boundary }) => {
    const bounds = boundsOf([boundary])
    if (!bounds) return []
    const [west, south, east, north] = bounds
    const count = matches?.[id] ?? facets?.cluster.find(({ value }) => value === id)?.count ?? 0
    return [
      {
        id,
        label: clusterNames[id][locale],
        detail: find.beacon(count)[locale],
        lon: (west + east) / 2,
        lat: (south + north) / 2,
      },
    ]
  })
}
