import type { Bilingual, SpaceDetail } from '../../api/contract.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { factFields } from '../facts/fact-fields.ts'
import { formatFixed, formatNumber } from '../format.ts'
import { useNames } from '../messages/vocabulary.ts'
import { deliveryText } from './delivery.ts'
import { factNames, factWords } from './words.ts'

type Locale = keyof Bilingual
type Say = (text: Bilingual) => string
export type FactName = keyof typeof factNames

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
export const canBeStated = (name: string): boolean => name === 'delivery' || Object.hasOwn(factFields, name)

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
  const values = valuesOf(space, say, locale, area)
  const names = (Object.keys(factNames) as FactName[]).filter((name) => !isMeaningless(space, name))
  return names.map((name) => {
    const fact = space.facts.find(({ attribute }) => attribute === name)
    const { source, asOf } = fact ?? { source: space.source, asOf: null }
    return { name, label: say(factNames[name]), ...values[name], source, asOf }
  })
}

/** Land has no floors, and only land has a land area. */
function isMeaningless(space: SpaceDetail, name: FactName): boolean {
  if (space.use !== 'land') return name === 'landAreaM2'
  return !['use', 'zoning', 'delivery', 'landAreaM2', 'floorAreaM2', 'tenures'].includes(name)
}

function valuesOf(
  space: SpaceDetail,
  say: Say,
  locale: Locale,
  area: InAreaUnit,
): Readonly<Record<FactName, Value>> {
  const flag = (value: boolean | null) =>
    text(value === null ? null : say(value ? factWords.yes : factWords.no))
  const load = space.floorLoadKnM2
  return {
    use: text(say(useNames[space.use])),
    zoning: text(space.zoning),
    delivery: text(deliveryText(space, locale)),
    landAreaM2: areaOf(space.landAreaM2, area, area.current === 'mu' ? null : mu(space.landAreaM2, say)),
    floorAreaM2: areaOf(space.floorAreaM2, area),
    clearHeightM: number(space.clearHeightM, 'm'),
    floorLoadKnM2: number(
      load,
      'kN/m²',
      load === null ? null : `≈ ${formatFixed(tonnesPerM2(load), 1)} t/m²`,
    ),
    columnGridM: space.columnGridM
      ? { value: space.columnGridM.join(' × '), unit: 'm', note: null }
      : unknown,
    powerKva: number(space.powerKva, 'kVA'),
    powerExpandableKva: number(space.powerExpandableKva, 'kVA'),
    freightLiftT: lifts(space, say),
    cleanroomState: cleanroom(space, say),
    industrialDrain: flag(space.industrialDrain),
    exhaustShaft: flag(space.exhaustShaft),
    hazardousWasteRoom: flag(space.hazardousWasteRoom),
    hazardousStore: flag(space.hazardousStore),
    fireCategory: text(space.fireCategory && say(factWords.fire[space.fireCategory])),
    vibrationClass: text(space.vibrationClass),
    radiationShielding: flag(space.radiationShielding),
    dualPower: flag(space.dualPower),
    wholeFloor: flag(space.wholeFloor),
    groundFloor: flag(space.groundFloor),
    rentYuanM2Day: rent(space.rentYuanM2Day, say(factWords.rentUnit)),
    propertyFeeYuanM2Month: number(space.propertyFeeYuanM2Month, say(factWords.feeUnit)),
    tenures: text(
      space.tenures?.map((tenure) => say(factWords.tenure[tenure])).join(say(factWords.comma)) ?? null,
    ),
  }
}

/** 1 mu = 666.67 m². */
const mu = (areaM2: number | null, say: Say): string | null =>
  areaM2 === null ? null : say(factWords.mu(formatNumber((areaM2 * 15) / 10_000, 1)))

const rent = (value: number | null, unit: string): Value =>
  value === null ? unknown : { value: formatFixed(value, 2), unit, note: null }

function lifts({ freightLiftT: tonnes, freightLiftCount: count }: SpaceDetail, say: Say): Value {
  if (count === 0) return text(say(factWords.no))
  if (tonnes === null) return unknown
  return {
    value: count === null ? formatNumber(tonnes) : say(factWords.lifts(count, formatNumber(tonnes))),
    unit: 't',
    note: null,
  }
}

function cleanroom({ cleanroomState: state, cleanroomIso: iso }: SpaceDetail, say: Say): Value {
  if (state === null) return unknown
  return { value: say(factWords.cleanroom[state]), unit: null, note: iso === null ? null : `ISO ${iso}` }
}
