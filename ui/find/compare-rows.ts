import type { Bilingual, SpaceDetail } from '../../api/contract.ts'
import { type AttributeName, attributeNames, attributeOf } from '../../attributes/attributes.ts'
import { formatKm } from '../format.ts'
import { compare as words } from '../messages/compare.ts'
import { activityNames, clusterNames } from '../messages/vocabulary.ts'
import { factRows } from '../space/facts.ts'
import { planLabels, page as spaceWords } from '../space/words.ts'
import { statusText } from './status-text.ts'

type Locale = keyof Bilingual

export interface CompareCell {
  /** null: unknown. */
  text: string | null
  isBest: boolean
}

export interface CompareRow {
  name: string
  label: string
  cells: CompareCell[]
  differs: boolean
}

export interface CompareGroup {
  title: string
  rows: CompareRow[]
}

/** Of numbers more is better, or less where it has to be paid; of anything else neither is. */
function directionOf(name: string): 1 | -1 | undefined {
  const attribute = attributeNames.includes(name as AttributeName) ? attributeOf(name as AttributeName) : null
  return attribute?.is === 'number' ? (attribute.isCost ? -1 : 1) : undefined
}

/** Said at a glance already. */
const told = new Set(['floorAreaM2', 'landAreaM2', 'zoning'])
/** So many of the nearest places. */
const mostPlaces = 6

/** Spaces side by side: one row for each thing, one cell for each space. */
export function compareRows(
  spaces: readonly SpaceDetail[],
  locale: Locale,
  area: (areaM2: number) => string,
): CompareGroup[] {
  const say = (text: Bilingual) => text[locale]
  const row = (name: string, label: string, textOf: (space: SpaceDetail) => string | null) =>
    rowOf(name, label, spaces, textOf)
  const areaText = (areaM2: number | null) => (areaM2 === null ? null : area(areaM2))
  return [
    {
      title: say(words.general),
      rows: [
        row('area', say(spaceWords.freeArea), ({ freeAreaM2, landAreaM2 }) =>
          areaText(freeAreaM2 ?? landAreaM2),
        ),
        row('total', say(planLabels.floorAreaM2), ({ floorAreaM2 }) => areaText(floorAreaM2)),
        row('status', say(words.status), (space) => say(statusText(space))),
        row('zoning', say(planLabels.zoning), ({ zoning }) => zoning),
        row('cluster', say(words.cluster), ({ cluster }) => say(clusterNames[cluster])),
        row('nature', say(words.nature), ({ isIllustrative }) =>
          say(isIllustrative ? words.illustrative : words.published),
        ),
      ],
    },
    { title: say(words.hardware), rows: hardwareRows(spaces, locale) },
    {
      title: say(words.landUse),
      rows: [
        ...landUseRows(spaces, locale),
        row('quota', say(words.quotaLeft), ({ quota }) =>
          quota === null ? say(words.noQuota) : areaText(quota.leftM2),
        ),
        row('policies', say(words.policies), ({ policyIds }) => say(words.policyCount(policyIds.length))),
      ],
    },
    { title: say(words.nearby), rows: nearbyRows(spaces, locale) },
  ].filter(({ rows }) => rows.length > 0)
}

function rowOf(
  name: string,
  label: string,
  spaces: readonly SpaceDetail[],
  textOf: (space: SpaceDetail) => string | null,
): CompareRow {
  const texts = spaces.map(textOf)
  const best = bestOf(name, spaces)
  return {
    name,
    label,
    cells: texts.map((text, index) => ({ text, isBest: best.has(index) })),
    differs: new Set(texts).size > 1,
  }
}

/** Where a direction exists: those that reach the best value, if not all of them do. */
function bestOf(name: string, spaces: readonly SpaceDetail[]): ReadonlySet<number> {
  const direction = directionOf(name)
  if (direction === undefined) return new Set()
  const values = spaces.map((space) => {
    const value = (space as unknown as Record<string, unknown>)[name]
    return typeof value === 'number' ? value * direction : null
  })
  const known = values.filter((value) => value !== null)
  const top = Math.max(...known)
  if (known.length < 2 || known.every((value) => value === top)) return new Set()
  return new Set(values.flatMap((value, index) => (value === top ? [index] : [])))
}

function hardwareRows(spaces: readonly SpaceDetail[], locale: Locale): CompareRow[] {
  const tables = spaces.map((space) => factRows(space, locale).filter(({ name }) => !told.has(name)))
  const labels = new Map(tables.flat().map(({ name, label }) => [name, label]))
  return [...labels].map(([name, label]) =>
    rowOf(name, label, spaces, (space) => {
      const fact = tables[spaces.indexOf(space)]?.find((each) => each.name === name)
      if (fact?.value == null) return null
      const value = fact.unit === null ? fact.value : `${fact.value} ${fact.unit}`
      return fact.note === null ? value : `${value}\u2002${fact.note}`
    }),
  )
}

function landUseRows(spaces: readonly SpaceDetail[], locale: Locale): CompareRow[] {
  const verdicts: Readonly<Record<string, Bilingual>> = {
    allowed: spaceWords.allowed,
    conditional: spaceWords.conditional,
    not_allowed: spaceWords.notAllowed,
  }
  return (Object.keys(activityNames) as (keyof typeof activityNames)[]).map((activity) =>
    rowOf(`use-${activity}`, activityNames[activity][locale], spaces, ({ landUse }) => {
      const found = landUse.find((each) => each.activity === activity)
      return found ? (verdicts[found.verdict]?.[locale] ?? null) : null
    }),
  )
}

function nearbyRows(spaces: readonly SpaceDetail[], locale: Locale): CompareRow[] {
  const nearest = new Map<string, { name: Bilingual; km: number }>()
  for (const { id, name, distanceKm } of spaces.flatMap(({ nearby }) => nearby))
    nearest.set(id, { name, km: Math.min(distanceKm, nearest.get(id)?.km ?? Number.POSITIVE_INFINITY) })
  return [...nearest]
    .sort(([, a], [, b]) => a.km - b.km)
    .slice(0, mostPlaces)
    .map(([id, { name }]) =>
      rowOf(`near-${id}`, name[locale], spaces, ({ nearby }) => {
        const place = nearby.find((each) => each.id === id)
        return place ? `${formatKm(place.distanceKm)} ± ${place.errorKm.toFixed(1)}` : null
      }),
    )
}
