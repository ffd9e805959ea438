import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { allOf, type Condition } from './space-filter.ts'
import { type Moment, selectPicture } from './space-picture.ts'

export interface FacetCount {
  facet: string
  value: string | null
  count: number
}

/** Lower edges of the area histogram in m²: unequal bands that suit units, floors and lots alike. */
export const areaBandsM2 = [0, 500, 1000, 1500, 2000, 2500, 3500, 5000, 6500, 10000, 20000, 60000] as const

const facetColumns: Record<string, RawBuilder<string | null>> = {
  use: sql`x.use`,
  // Which activities a class of space serves, and which tracks a cluster takes, is for the caller to fold.
  activity: sql`x.use`,
  track: sql`x.cluster_id`,
  zoning: sql`x.plate`,
  cluster: sql`x.cluster_id`,
  status: sql`x.status`,
  area: sql`cast(width_bucket(x.floor_area_m2, cast(${[...areaBandsM2]} as double precision[])) as text)`,
}

const without = (conditions: readonly Condition[], facet: string) =>
  allOf(conditions.filter((condition) => condition.facet !== facet))

/** How many match or are to confirm per value of each facet, the facet's own condition left aside. */
export async function countFacets(
  db: Db,
  moment: Moment,
  conditions: readonly Condition[],
): Promise<FacetCount[]> {
  const each = Object.entries(facetColumns).map(
    ([facet, column]) => sql`
      select cast(${facet} as text) as facet, ${column} as value, count(*) as count from picture x
      where (${without(conditions, facet)}) is not false group by 2`,
  )
  return selectPicture(db, moment)
    .selectFrom(sql<FacetCount>`(${sql.join(each, sql` union all `)})`.as('counts'))
    .selectAll()
    .execute()
}

export interface Threshold {
  attribute: string
  /** The condition at the bound that is asked for; absent: any known value passes. */
  holds: Condition['holds']
}

export interface ThresholdCount {
  attribute: string
  pass: number
  unknown: number
}

/** For each threshold: how many of the otherwise not failing spaces pass it and of how many it is not known. */
export async function countThresholds(
  db: Db,
  moment: Moment,
  conditions: readonly Condition[],
  thresholds: readonly Threshold[],
): Promise<ThresholdCount[]> {
  const each = thresholds.map(
    ({ attribute, holds }) => sql`
      select cast(${attribute} as text) as attribute, count(*) filter (where ${holds}) as pass,
        count(*) filter (where (${holds}) is null) as unknown
      from picture x where (${without(conditions, attribute)}) is not false`,
  )
  return selectPicture(db, moment)
    .selectFrom(sql<ThresholdCount>`(${sql.join(each, sql` union all `)})`.as('counts'))
    .selectAll()
    .execute()
}

/** How many spaces would match if one facet's condition were left out. */
export async function countWithout(
  db: Db,
  moment: Moment,
  conditions: readonly Condition[],
): Promise<{ facet: string; total: number }[]> {
  const facets = [...new Set(conditions.map(({ facet }) => facet))]
  if (facets.length === 0) return []
  const each = facets.map(
    (facet) => sql`
      select cast(${facet} as text) as facet, count(*) as total from picture x where ${without(conditions, facet)}`,
  )
  return selectPicture(db, moment)
    .selectFrom(sql<{ facet: string; total: number }>`(${sql.join(each, sql` union all `)})`.as('counts'))
    .selectAll()
    .execute()
}
