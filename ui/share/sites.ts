import type { Bilingual, Option } from '../../api/contract.ts'

export type Placement = Option['placements'][number]

/** A space that options take. */
export interface Site {
  /** From 1, in the order in which the options name them. */
  number: number
  spaceId: string
  name: Bilingual
  cluster: Placement['cluster']
  /** The options that take it, from 0. */
  options: number[]
}

export function sitesOf(options: readonly Pick<Option, 'placements'>[]): Site[] {
  const sites = new Map<string, Site>()
  for (const [at, { placements }] of options.entries())
    for (const { spaceId, name, cluster } of placements) {
      const site = sites.get(spaceId) ?? { number: sites.size + 1, spaceId, name, cluster, options: [] }
      sites.set(spaceId, site)
      if (!site.options.includes(at)) site.options.push(at)
    }
  return [...sites.values()]
}
