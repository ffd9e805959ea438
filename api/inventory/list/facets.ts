import type { SpaceRow } from '../../../sql/queries/space-columns.ts'
import type { Moment } from '../../../sql/queries/space-picture.ts'
import { spaceStatuses } from '../../../sql/vocabulary.ts'
import { pass, unknown } from '../../matching/rule.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { plateOf } from '../../matching/zoning-classes.ts'
import { byAttributes } from './by-attributes.ts'
import type { Condition } from './conditions.ts'
import { bitsOf, type Judged, notFailing } from './judged.ts'
import { statusCodes } from './picture.ts'

/** Lower edges of the area histogram in m²: unequal bands that suit units, floors and lots alike. */
export const areaBandsM2 = [0, 500, 1000, 1500, 2000, 2500, 3500, 5000, 6500, 10000, 20000, 60000] as const

/** Each row's value, as its place among the values. */
interface Valued {
  values: readonly (string | null)[]
  places: ArrayLike<number>
}

export type Facet = 'use' | 'activity' | 'track' | 'zoning' | 'cluster' | 'status' | 'area'

function valuesOf(snapshot: Snapshot, moment: Moment): Record<Facet, Valued> {
  const by = <Name extends keyof SpaceRow>(
    name: Name,
    of: (value: SpaceRow[Name]) => string | null,
  ): Valued => {
    const known = new Map<string | null, number>()
    const places = byAttributes(snapshot, new Uint16Array(snapshot.size), [name], ({ [name]: value }) => {
      const shown = of(value)
      known.set(shown, known.get(shown) ?? known.size)
      return known.get(shown) as number
    })
    return { values: [...known.keys()], places }
  }
  // Which activities a class of space serves, and which tracks a cluster takes, is for the caller to fold.
  const use = by('use', (value) => value)
  const cluster = by('cluster_id', (value) => value)
  return {
    use,
    activity: use,
    track: cluster,
    zoning: by('zoning', plateOf),
    cluster,
    status: { values: spaceStatuses, places: statusCodes(snapshot, moment) },
    area: by('floor_area_m2', (areaM2) =>
      areaM2 === null ? null : String(areaBandsM2.findLastIndex((edge) => edge <= areaM2)),
    ),
  }
}

export interface FacetCount {
  value: string | null
  count: number
}

/** The rows that fail nothing, the conditions of a facet left aside, and what of theirs is left aside. */
export type Beside = (facet: string) => { rows: Uint32Array; aside: number }

/** Most facets have no condition of their own, and so the same rows. */
export function besideOf(judged: Judged): Beside {
  const known = new Map<number, Uint32Array>()
  return (of) => {
    const aside = bitsOf(judged.conditions, ({ facet }) => facet === of)
    const rows = known.get(aside) ?? notFailing(judged, aside)
    known.set(aside, rows)
    return { rows, aside }
  }
}

/** How many match or are to confirm per value of each facet, the facet's own condition left aside. */
export function countFacets(snapshot: Snapshot, moment: Moment, beside: Beside): Record<Facet, FacetCount[]> {
  const counted = Object.entries(valuesOf(snapshot, moment)).map(([facet, { values, places }]) => {
    const counts = countPlaces(beside(facet).rows, places, values.length)
    const each = values.map((value, place) => ({ value, count: counts[place] as number }))
    return [facet, each.filter(({ count }) => count > 0)] as const
  })
  return Object.fromEntries(counted) as Record<Facet, FacetCount[]>
}

/** How many rows have each of so many places. */
function countPlaces(rows: Uint32Array, places: ArrayLike<number>, most: number): Uint32Array {
  const counts = new Uint32Array(most)
  for (const row of rows) {
    const place = places[row] as number
    counts[place] = (counts[place] as number) + 1
  }
  return counts
}

/** How many of the otherwise not failing spaces pass a threshold, and of how many it is not known. */
export function countThreshold(
  beside: Beside,
  { facet, verdicts }: Condition,
): { pass: number; unknown: number } {
  const counts = countPlaces(beside(facet).rows, verdicts, unknown + 1)
  return { pass: counts[pass] as number, unknown: counts[unknown] as number }
}

/** How many spaces would match if one facet's condition were left out. */
export function countWithout(
  { conditions, open }: Judged,
  beside: Beside,
): { filter: string; total: number }[] {
  const facets = [...new Set(conditions.map(({ facet }) => facet))]
  return facets.map((filter) => {
    const { rows, aside } = beside(filter)
    let total = 0
    for (const row of rows) total += Number(((open[row] as number) & ~aside) === 0)
    return { filter, total }
  })
}
