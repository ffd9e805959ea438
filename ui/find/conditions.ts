import type { Bilingual } from '../../api/contract.ts'
import { type AreaUnit, inAreaUnit } from '../area-unit.ts'
import { formatNumber } from '../format.ts'
import { conditionNames } from '../messages/find.ts'
import { place } from '../messages/place-filters.ts'
import { activityNames, clusterNames, statusNames, trackNames, useNames } from '../messages/vocabulary.ts'
import type { FilterName, Filters } from './filters.ts'
import { type NearPoint, nearFrom } from './near-point.ts'

/** One thing that was asked for, as a chip tells it. */
export interface Condition {
  /** The service's word for it, as in `facets.without`. */
  facet: string
  /** The filters that it stands for; clearing them takes it away. */
  names: readonly FilterName[]
  text: Bilingual
}

const facetOf = {
  minClearHeightM: 'clearHeightM',
  minFloorLoadKnM2: 'floorLoadKnM2',
  minPowerKva: 'powerKva',
  maxCleanroomIso: 'cleanroomIso',
  maxRentYuanM2Day: 'rentYuanM2Day',
} as const

/** What stands at a point, where it is one of the places. */
export type NameOfPlace = (point: NearPoint) => Bilingual | null

/** What is asked for, in the order of the panel. Both ends of the area are one condition. */
export function conditionsOf(
  filters: Filters,
  nameOf: NameOfPlace = () => null,
  unit: AreaUnit = 'm2',
): Condition[] {
  const { minAreaM2, maxAreaM2 } = filters
  const found: Condition[] = []
  const add = (facet: string, names: FilterName[], text: Bilingual | null): void => {
    if (text) found.push({ facet, names, text })
  }
  const number = (name: keyof typeof facetOf) => {
    const value = filters[name]
    add(facetOf[name], [name], value === null ? null : conditionNames[name](formatNumber(value)))
  }
  add('q', ['q'], filters.q === null ? null : place.words(filters.q))
  add('within', ['within'], filters.within === null ? null : place.area)
  add('near', ['near'], nearWords(filters.near, nameOf))
  add('area', ['minAreaM2', 'maxAreaM2'], areaText(minAreaM2, maxAreaM2, unit))
  add('activity', ['activity'], joined(filters.activity, activityNames))
  add('status', ['status'], joined(filters.status, statusNames))
  add('zoning', ['zoning'], filters.zoning.length > 0 ? same(filters.zoning.join(' ')) : null)
  add('cluster', ['cluster'], joined(filters.cluster, clusterNames))
  number('minClearHeightM')
  number('minFloorLoadKnM2')
  number('minPowerKva')
  number('maxCleanroomIso')
  number('maxRentYuanM2Day')
  add(
    'availableBy',
    ['availableBy'],
    filters.availableBy ? conditionNames.availableBy(filters.availableBy) : null,
  )
  add('use', ['use'], joined(filters.use, useNames))
  add('track', ['track'], joined(filters.track, trackNames))
  return found
}

/** The filters with those of a condition taken away. */
export function withoutNames(names: readonly FilterName[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]))
}

const same = (text: string): Bilingual => ({ zh: text, en: text })

function nearWords(text: string | null, nameOf: NameOfPlace): Bilingual | null {
  const near = nearFrom(text)
  return near && place.far(nameOf(near) ?? place.pickedPoint, near.km)
}

function areaText(min: number | null, max: number | null, unit: AreaUnit): Bilingual | null {
  if (min === null && max === null) return null
  return { zh: inAreaUnit(unit, 'zh').range(min, max), en: inAreaUnit(unit, 'en').range(min, max) }
}

function joined<K extends string>(
  values: readonly K[],
  names: Readonly<Record<K, Bilingual>>,
): Bilingual | null {
  if (values.length === 0) return null
  return {
    zh: values.map((value) => names[value].zh).join('、'),
    en: values.map((value) => names[value].en).join(', '),
  }
}
