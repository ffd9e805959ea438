import type { Bilingual, SpaceDetail } from '../../api/contract.ts'
import { attributes } from '../../attributes/attributes.ts'
import { attributeLabels, unitLabel } from '../../attributes/labels.ts'
import type { InAreaUnit } from '../area-unit.ts'
import { formatFixed, formatNumber, formatYuan } from '../format.ts'
import { statusNames } from '../messages/vocabulary.ts'
import { deliveryText, dueText } from './delivery.ts'
import { tonnesPerM2, yearlyYuan } from './facts.ts'
import { factWords, page, planLabels } from './words.ts'

type Locale = keyof Bilingual
type Say = (text: Bilingual) => string
export interface Figure {
  label: string
  /** null: unknown. */
  value: string | null
  unit: string
  note: string
}

/** The few numbers that decide, in one line: of a unit, of a published lot, or of land. */
export function decidingFigures(space: SpaceDetail, locale: Locale, area: InAreaUnit): Figure[] {
  const say: Say = (text) => text[locale]
  if (space.use === 'land') return [landArea(space, say, area), zoning(space, say)]
  if (space.kind === 'lot')
    return [lotArea(space, say, area), delivery(space, say, locale), zoning(space, say)]
  return [
    freeArea(space, say, area),
    height(space, say),
    load(space, say),
    power(space, say),
    rent(space, say, locale),
  ]
}

const inUnit = (areaM2: number | null, { number, name }: InAreaUnit): Pick<Figure, 'value' | 'unit'> => ({
  value: areaM2 === null ? null : number(areaM2),
  unit: name,
})

const number = (value: number | null): string | null => (value === null ? null : formatNumber(value))

function landArea({ landAreaM2 }: SpaceDetail, say: Say, area: InAreaUnit): Figure {
  const isTold = landAreaM2 === null || area.current === 'mu'
  const mu = isTold ? '' : say(factWords.mu(formatNumber((landAreaM2 * 15) / 10_000, 1)))
  return { label: say(planLabels.landAreaM2), ...inUnit(landAreaM2, area), note: mu }
}

const zoning = ({ zoning: plate, use }: SpaceDetail, say: Say): Figure => ({
  label: say(planLabels.zoning),
  value: plate,
  unit: '',
  note: use === 'land' ? say(page.farUnknown) : '',
})

const lotArea = ({ floorAreaM2 }: SpaceDetail, say: Say, area: InAreaUnit): Figure => ({
  label: say(page.publishedArea),
  ...inUnit(floorAreaM2, area),
  note: say(page.inOnePiece),
})

function delivery(space: SpaceDetail, say: Say, locale: Locale): Figure {
  const { planned, plannedPrecision } = space.delivery
  const isPromised = space.status === 'promised' && planned !== null
  return {
    label: say(planLabels.delivery),
    value: isPromised ? dueText(planned, plannedPrecision, locale).trim() : say(statusNames[space.status]),
    unit: '',
    note: deliveryText(space, locale),
  }
}

function freeArea(
  { freeAreaM2, floorAreaM2, divisible, minDivisibleM2 }: SpaceDetail,
  say: Say,
  area: InAreaUnit,
): Figure {
  const parts = !divisible
    ? page.wholeOnly
    : minDivisibleM2 === null
      ? page.divisible
      : page.from(area.text(minDivisibleM2))
  const isAll = freeAreaM2 === floorAreaM2 || floorAreaM2 === null
  const note = isAll ? say(parts) : say(page.ofTotal(area.text(floorAreaM2)))
  return { label: say(page.freeArea), ...inUnit(freeAreaM2, area), note }
}

const height = ({ clearHeightM }: SpaceDetail, say: Say): Figure => ({
  label: say(attributeLabels.clearHeightM),
  value: number(clearHeightM),
  unit: 'm',
  note: say(page.belowBeam),
})

const load = ({ floorLoadKnM2 }: SpaceDetail, say: Say): Figure => ({
  label: say(attributeLabels.floorLoadKnM2),
  value: number(floorLoadKnM2),
  unit: 'kN/m²',
  note: floorLoadKnM2 === null ? '' : `≈ ${formatFixed(tonnesPerM2(floorLoadKnM2), 1)} t/m²`,
})

function power({ powerKva, powerExpandableKva: more }: SpaceDetail, say: Say): Figure {
  const note = say(more === null ? page.expandUnknown : page.expandable(formatNumber(more)))
  return { label: say(attributeLabels.powerKva), value: number(powerKva), unit: 'kVA', note }
}

function rent({ rentYuanM2Day, floorAreaM2 }: SpaceDetail, say: Say, locale: Locale): Figure {
  const isKnown = rentYuanM2Day !== null && floorAreaM2 !== null
  const yearly = isKnown ? formatYuan(yearlyYuan(rentYuanM2Day, floorAreaM2), locale) : null
  return {
    label: say(attributeLabels.rentYuanM2Day),
    value: rentYuanM2Day === null ? null : formatFixed(rentYuanM2Day, 2),
    unit: say(unitLabel(attributes.rentYuanM2Day.unit)),
    note: yearly ? say(page.perYear(`${yearly.value} ${yearly.unit}`)) : '',
  }
}
