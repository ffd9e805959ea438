import { listClusters } from '../../sql/queries/cluster.ts'
import {
  areaBandsM2,
  countFacets,
  countThresholds,
  countWithout,
  type Threshold,
} from '../../sql/queries/space-facets.ts'
import { type Condition, conditionsOf, type SpaceConditions } from '../../sql/queries/space-filter.ts'
import { countSpaces, listSpaces } from '../../sql/queries/space-list.ts'
import { activityUses, type ClusterId, type SpaceUse, tracks } from '../../sql/vocabulary.ts'
import type { SpaceFacets, SpaceFilter, SpacePage, SpaceQuery } from '../contract.ts'
import { type Context, momentOf } from '../routes.ts'
import { presentSpace } from './present-space.ts'
import { placeAfter, readConditions, readPage } from './space-request.ts'
import { useFitness } from './use-fitness.ts'

export async function pageOfSpaces(context: Context, query: SpaceQuery): Promise<SpacePage> {
  const moment = momentOf(context, query.illustrative)
  const version = context.live.version()
  const conditions = conditionsOf(readConditions(query, moment.at))
  const page = readPage(query)
  const [rows, totals] = await Promise.all([
    listSpaces(context.db, moment, {
      ...page,
      conditions,
      certainty: query.certainty ?? 'match',
      limit: page.limit + 1,
    }),
    countSpaces(context.db, moment, conditions),
  ])
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const order = query.sort ?? '-floorAreaM2'
  return {
    items: shown.map((row) => presentSpace(row, row.unknown, context.live.sources(), moment.asOf)),
    nextCursor:
      rows.length > page.limit && last ? placeAfter(order, { value: last.sort_value, id: last.id }) : null,
    total: totals.total,
    areaM2: totals.area_m2,
    toConfirm: { total: totals.to_confirm_total, areaM2: totals.to_confirm_area_m2, missing: totals.missing },
    inventoryVersion: version,
    asOf: moment.asOf,
  }
}

export async function facetsOfSpaces(context: Context, filter: SpaceFilter): Promise<SpaceFacets> {
  const moment = momentOf(context, filter.illustrative)
  const version = context.live.version()
  const asked = readConditions(filter, moment.at)
  const conditions = conditionsOf(asked)
  const [counts, thresholds, without, clusters] = await Promise.all([
    countFacets(context.db, moment, conditions),
    countThresholds(context.db, moment, conditions, thresholdsOf(asked)),
    countWithout(context.db, moment, conditions),
    listClusters(context.db),
  ])
  const of = (facet: string) =>
    counts
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value)))
  const at = (facet: string, value: string) => of(facet).find((row) => row.value === value)?.count ?? 0
  const tracksOf = new Map<ClusterId, readonly string[]>(clusters.map(({ id, tracks }) => [id, tracks]))
  return {
    use: of('use'),
    activity: activityUses.map((activity) => ({
      value: activity,
      count: of('activity')
        .filter(({ value }) => useFitness[activity][value as SpaceUse] !== false)
        .reduce((sum, { count }) => sum + count, 0),
    })),
    zoning: of('zoning'),
    cluster: of('cluster'),
    status: of('status'),
    track: tracks
      .map((track) => ({
        value: track,
        count: of('track')
          .filter(({ value }) => tracksOf.get(value as ClusterId)?.includes(track))
          .reduce((sum, { count }) => sum + count, 0),
      }))
      .filter(({ count }) => count > 0),
    area: areaBandsM2.map((fromM2, index) => ({
      fromM2,
      toM2: areaBandsM2[index + 1] ?? null,
      count: at('area', String(index + 1)),
    })),
    thresholds: Object.fromEntries(
      thresholds.map(({ attribute, pass, unknown }) => [attribute, { pass, unknown }]),
    ) as SpaceFacets['thresholds'],
    without: without.map(({ facet, total }) => ({ filter: facet, total })),
    inventoryVersion: version,
    asOf: moment.asOf,
  }
}

/** Bounds that any known value meets, for thresholds that are not asked for. */
const anyKnown = {
  minClearHeightM: 0,
  minFloorLoadKnM2: 0,
  minPowerKva: 0,
  maxCleanroomIso: 9,
  maxRentYuanM2Day: 1e9,
} satisfies SpaceConditions

const thresholdAttributes = ['clearHeightM', 'floorLoadKnM2', 'powerKva', 'cleanroomIso', 'rentYuanM2Day']

function thresholdsOf(asked: SpaceConditions): Threshold[] {
  const bounds: SpaceConditions = { ...anyKnown }
  for (const key of Object.keys(anyKnown) as (keyof typeof anyKnown)[])
    bounds[key] = asked[key] ?? anyKnown[key]
  const byFacet = new Map(conditionsOf(bounds).map((each): [string, Condition] => [each.facet, each]))
  return thresholdAttributes.flatMap((attribute) => {
    const condition = byFacet.get(attribute)
    return condition ? [{ attribute, holds: condition.holds }] : []
  })
}
