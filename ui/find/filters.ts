import type { SpaceFilter } from '../../api/contract.ts'
import { ordered } from '../components/area-scale.ts'
import { activityNames, clusterNames, statusNames, trackNames, useNames } from '../messages/vocabulary.ts'
import type { QueryPatch } from '../state/query.ts'
import { polygonOf, ringFrom, ringText } from './drawn-area.ts'
import { nearFrom, nearText } from './near-point.ts'

type ListKey = 'cluster' | 'zoning' | 'use' | 'activity' | 'status' | 'track'
export type NumberKey =
  | 'minAreaM2'
  | 'maxAreaM2'
  | 'minClearHeightM'
  | 'minFloorLoadKnM2'
  | 'minPowerKva'
  | 'maxCleanroomIso'
  | 'maxRentYuanM2Day'
export type ListFilter = ListKey
type TextKey = 'availableBy' | 'q' | 'within' | 'near'
export type FilterName = ListKey | NumberKey | TextKey

/** The choices of the Find panel: empty lists and nulls ask for nothing. Names are the service's. */
export type Filters = { [K in ListKey]: NonNullable<SpaceFilter[K]> } & Record<NumberKey, number | null> &
  Record<TextKey, string | null>

const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(labels) as K[]

/** What each list may hold, in the order of the panel; a zoning plate is checked by its form. */
export const listed = {
  cluster: keysOf(clusterNames),
  use: keysOf(useNames),
  activity: keysOf(activityNames),
  status: keysOf(statusNames),
  track: keysOf(trackNames),
} as const

const plate = /^[A-Z]\d{1,2}(\/[A-Z]\d{1,2})*$/
const largest = 1e7
/** Bounds of the numbers: what the service accepts, so that a pasted address never becomes an error. */
const bounds: Readonly<Record<NumberKey, readonly [number, number]>> = {
  minAreaM2: [0, largest],
  maxAreaM2: [0, largest],
  minClearHeightM: [0, largest],
  minFloorLoadKnM2: [0, largest],
  minPowerKva: [0, largest],
  maxCleanroomIso: [5, 9],
  maxRentYuanM2Day: [0, largest],
}

/** Reads the choices from an address; what it does not know is left out. */
export function filtersFrom(params: URLSearchParams): Filters {
  const number = (key: NumberKey): number | null => numberFrom(params.get(key), key)
  const [minAreaM2, maxAreaM2] = ordered(number('minAreaM2'), number('maxAreaM2'))
  return {
    cluster: listFrom(params.get('cluster'), listed.cluster),
    zoning: [...new Set(params.get('zoning')?.split(',') ?? [])].filter((text) => plate.test(text)),
    use: listFrom(params.get('use'), listed.use),
    activity: listFrom(params.get('activity'), listed.activity),
    status: listFrom(params.get('status'), listed.status),
    track: listFrom(params.get('track'), listed.track),
    minAreaM2,
    maxAreaM2,
    minClearHeightM: number('minClearHeightM'),
    minFloorLoadKnM2: number('minFloorLoadKnM2'),
    minPowerKva: number('minPowerKva'),
    maxCleanroomIso: number('maxCleanroomIso'),
    maxRentYuanM2Day: number('maxRentYuanM2Day'),
    availableBy: dayFrom(params.get('availableBy')),
    q: wordsFrom(params.get('q')),
    within: again(ringFrom(params.get('within')), ringText),
    near: again(nearFrom(params.get('near')), nearText),
  }
}

/** The address of these choices: every filter is named, those that ask for nothing as null. */
export function paramsOf(filters: Partial<Filters>): QueryPatch {
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.length > 0 ? value.join(',') : null]
      return [name, value === null ? null : String(value)]
    }),
  )
}

/** The same for the service: only what is asked for. */
export function queryOf(filters: Filters): SpaceFilter {
  const { within, near, ...same } = filters
  const ring = ringFrom(within)
  const asked = Object.entries({
    ...same,
    within: ring && JSON.stringify(polygonOf(ring)),
    near: near?.split(',').map(Number) ?? null,
  }).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  return Object.fromEntries(asked) as SpaceFilter
}

export const noFilters: Filters = filtersFrom(new URLSearchParams())

function listFrom<T extends string>(text: string | null, known: readonly T[]): T[] {
  const asked = new Set(text?.split(','))
  return known.filter((value) => asked.has(value))
}

function numberFrom(text: string | null, key: NumberKey): number | null {
  if (text === null || text.trim() === '') return null
  const value = Number(text)
  const [low, high] = bounds[key]
  if (!(value >= low && value <= high)) return null
  return key === 'maxCleanroomIso' && !Number.isInteger(value) ? null : value
}

/** One text for everything that means the same. */
function again<T>(value: T | null, text: (value: T) => string): string | null {
  return value === null ? null : text(value)
}

function wordsFrom(text: string | null): string | null {
  const longest = 100
  return text?.trim().slice(0, longest).trim() || null
}

function dayFrom(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null
}

/** The part of an address that is filters, in one order, so that equal choices are one text. */
export function filterKey(params: URLSearchParams): string {
  const own = new URLSearchParams()
  for (const [name, value] of Object.entries(paramsOf(filtersFrom(params))))
    if (value !== null) own.set(name, value)
  return own.toString()
}
