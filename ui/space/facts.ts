import type { Bilingual, SpaceDetail } from '../../api/contract.ts'
import { type AttributeName, attributeNames, attributeOf, toldNames } from '../../attributes/attributes.ts'
import {
  attributeLabels,
  cleanroomLabels,
  flagLabels,
  unitOf,
  wordLabel,
  wordsLabel,
} from '../../attributes/labels.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { formatFixed, formatNumber } from '../format.ts'
import { useNames } from '../messages/vocabulary.ts'
import { deliveryText } from './delivery.ts'
import { factWords, planLabels } from './words.ts'

type Locale = keyof Bilingual
type Say = (text: Bilingual) => string
type PlanFact = keyof typeof planLabels

/** One row of the table of evidence. */
export interface FactRow {
  name: string
  label: string
  /** null: unknown. */
  value: string | null
  unit: string | null
  note: string | null
  source: SpaceDetail['source']
  asOf: string | null
}

/** Whether staff may say what it is; the rest follows from the plan or from other facts. */
export const canBeStated = (name: string): boolean =>
  name === 'delivery' || (attributeNames as readonly string[]).includes(name)

/** Tonnes per m² that a load in kN/m² carries. */
export const tonnesPerM2 = (kNM2: number): number => kNM2 / 9.80665
/** Rent of a year in yuan, at 365 days. */
export const yearlyYuan = (yuanM2Day: number, areaM2: number): number => yuanM2Day * areaM2 * 365

type Value = Pick<FactRow, 'value' | 'unit' | 'note'>
const unknown: Value = { value: null, unit: null, note: null }

const number = (value: number | null, unit: string, note: string | null = null): Value =>
  value === null ? unknown : { value: formatNumber(value), unit, note }
const areaOf = (areaM2: number | null, { name, number }: InAreaUnit, note: string | null = null): Value =>
  areaM2 === null ? unknown : { value: number(areaM2), unit: name, note }
const text = (value: string | null): Value => ({ ...unknown, value })

/** What is recorded of a space, in the fixed order of its page; unknown facts stand in their place. */
export function factRows(space: SpaceDetail, locale: Locale, area: InAreaUnit = inSquareMetres): FactRow[] {
  const say = (text: Bilingual) => text[locale]
  const row = (name: string, label: Bilingual, value: Value): FactRow => {
    const fact = space.facts.find(({ attribute }) => attribute === name)
    const { source, asOf } = fact ?? { source: space.source, asOf: null }
    return { name, label: say(label), ...value, source, asOf }
  }
  const plan = planValues(space, say, locale, area)
  return [
    ...(Object.keys(planLabels) as PlanFact[]).map((name) => row(name, planLabels[name], plan[name])),
    ...toldNames.map((name) => row(name, attributeLabels[name], attributeValue(space, name, say))),
  ].filter(({ name }) => !isMeaningless(space, name))
}

/** Land has no floors, and only land has a land area. */
function isMeaningless(space: SpaceDetail, name: string): boolean {
  if (space.use !== 'land') return name === 'landAreaM2'
  return name !== 'tenures' && !Object.hasOwn(planLabels, name)
}

const planValues = (
  space: SpaceDetail,
  say: Say,
  locale: Locale,
  area: InAreaUnit,
): Readonly<Record<PlanFact, Value>> => ({
  use: text(say(useNames[space.use])),
  zoning: text(space.zoning),
  delivery: text(deliveryText(space, locale)),
  landAreaM2: areaOf(space.landAreaM2, area, area.current === 'mu' ? null : mu(space.landAreaM2, say)),
  floorAreaM2: areaOf(space.floorAreaM2, area),
})

/** Those that read better otherwise than by their number and unit, or their word. */
const ownValues: Readonly<Partial<Record<AttributeName, (space: SpaceDetail, say: Say) => Value>>> = {
  floorLoadKnM2: ({ floorLoadKnM2: load }) =>
    number(load, 'kN/m²', load === null ? null : `≈ ${formatFixed(tonnesPerM2(load), 1)} t/m²`),
  freightLiftT: lifts,
  cleanroomState: cleanroom,
  rentYuanM2Day: ({ rentYuanM2Day: rent }, say) =>
    rent === null
      ? unknown
      : { ...number(rent, shownUnit('rentYuanM2Day', say)), value: formatFixed(rent, 2) },
}

function attributeValue(space: SpaceDetail, name: AttributeName, say: Say): Value {
  const own = ownValues[name]
  const value = space[name]
  if (own) return own(space, say)
  if (value === null) return unknown
  if (typeof value === 'number') return number(value, shownUnit(name, say))
  if (typeof value === 'boolean') return text(say(flagLabels[value ? 'yes' : 'no']))
  if (typeof value === 'string') return text(say(wordLabel(name, value)))
  if (attributeOf(name).is === 'spans')
    return { ...unknown, value: value.join(' × '), unit: shownUnit(name, say) }
  return text(say(wordsLabel(name, value.map(String))))
}

/** Empty where it is counted in pieces. */
function shownUnit(name: AttributeName, say: Say): string {
  const unit = unitOf(name)
  return unit ? say(unit) : ''
}

/** 1 mu = 666.67 m². */
const mu = (areaM2: number | null, say: Say): string | null =>
  areaM2 === null ? null : say(factWords.mu(formatNumber((areaM2 * 15) / 10_000, 1)))

function lifts({ freightLiftT: tonnes, freightLiftCount: count }: SpaceDetail, say: Say): Value {
  if (count === 0) return text(say(flagLabels.no))
  if (tonnes === null) return unknown
  return {
    value: count === null ? formatNumber(tonnes) : say(factWords.lifts(count, formatNumber(tonnes))),
    unit: 't',
    note: null,
  }
}

function cleanroom({ cleanroomState: state, cleanroomIso: iso }: SpaceDetail, say: Say): Value {
  if (state === null) return unknown
  return { value: say(cleanroomLabels[state]), unit: null, note: iso === null ? null : `ISO ${iso}` }
}
