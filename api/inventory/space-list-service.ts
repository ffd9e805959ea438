import { listClusters } from '../../sql/queries/cluster.ts'
import { activityUses, type ClusterId, type SpaceUse, tracks } from '../../sql/vocabulary.ts'
import type { SpaceFacets, SpaceFilter, SpacePage, SpaceQuery } from '../contract.ts'
import { type Context, momentOf } from '../routes.ts'
import { conditionsOf, type SpaceConditions } from './list/conditions.ts'
import {
  areaBandsM2,
  besideOf,
  countFacets,
  countThreshold,
  countWithout,
  type Facet,
} from './list/facets.ts'
import { judge, notFailing, openAttributes } from './list/judged.ts'
import { firstRows, sortValues } from './list/order.ts'
import { pictureOf } from './list/picture.ts'
import { totalsOf } from './list/totals.ts'
import { presentSpace } from './present-space.ts'
import { placeAfter, readConditions, readPage } from './space-request.ts'
import { useFitness } from './use-fitness.ts'

/**
 * Lists are answered from the picture in memory: a million spaces are gone through in less time than it takes to plan
 * the query of them.
 */
export async function pageOfSpaces(context: Context, query: SpaceQuery): Promise<SpacePage> {
  const moment = momentOf(context, query.illustrative)
  const snapshot = context.live.current()
  const conditions = await conditionsOf(context.db, snapshot, moment, readConditions(query))
  const judged = judge(snapshot, conditions, moment.illustrative)
  const { sort, isFalling, limit, after } = readPage(query)
  const values = sortValues(snapshot, moment, sort)
  const order = { values, isFalling }
  const all = notFailing(judged)
  const first = firstRows(snapshot, all, judged, query.certainty ?? 'match', order, limit + 1, after)
  const shown = first.slice(0, limit)
  const items = shown.map((row) => {
    const unknown = openAttributes(judged, judged.open[row] as number)
    return presentSpace(pictureOf(snapshot.space(row), moment), unknown, snapshot.sources, moment.asOf)
  })
  const last = shown.at(-1)
  return {
    items,
    nextCursor:
      first.length > limit && last !== undefined
        ? placeAfter(query.sort ?? '-floorAreaM2', {
            value: valueOrNull(values[last]),
            id: snapshot.space(last).id,
          })
        : null,
    ...totalsOf(snapshot, all, judged),
    inventoryVersion: snapshot.version,
    asOf: moment.asOf,
  }
}

const valueOrNull = (value = Number.NaN): number | null => (Number.isNaN(value) ? null : value)

export async function facetsOfSpaces(context: Context, filter: SpaceFilter): Promise<SpaceFacets> {
  const moment = momentOf(context, filter.illustrative)
  const snapshot = context.live.current()
  const asked = readConditions(filter)
  const conditionsFor = (conditions: SpaceConditions) =>
    conditionsOf(context.db, snapshot, moment, conditions)
  const judged = judge(snapshot, await conditionsFor(asked), moment.illustrative)
  const thresholds = await conditionsFor(thresholdsOf(asked))
  const clusters = await listClusters(context.db)
  const beside = besideOf(judged)
  const counts = countFacets(snapshot, moment, beside)
  const of = (facet: Facet) =>
    counts[facet].sort((a, b) => b.count - a.count || String(a.value).localeCompare(String(b.value)))
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
      count: counts.area.find(({ value }) => value === String(index))?.count ?? 0,
    })),
    thresholds: Object.fromEntries(
      thresholds.map((condition) => [condition.facet, countThreshold(beside, condition)]),
    ) as SpaceFacets['thresholds'],
    without: countWithout(judged, beside),
    inventoryVersion: snapshot.version,
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

const thresholdsOf = (asked: SpaceConditions): SpaceConditions =>
  Object.fromEntries(
    Object.entries(anyKnown).map(([key, bound]) => [key, asked[key as keyof typeof anyKnown] ?? bound]),
  )
