import type { Bilingual, Option, ProposalBody, ProposedSpace } from '../../api/contract.ts'
import { attributes, type NumberName } from '../../attributes/attributes.ts'
import { cleanroomLabels, unitLabel } from '../../attributes/labels.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { formatDay, formatFixed, formatNumber, formatYuan } from '../format.ts'
import { dueText } from '../space/delivery.ts'
import { rows as names, values } from './words.ts'

type Locale = keyof Bilingual
type RowName = keyof typeof names

/** What one option has in a row: a line for each of its spaces, or one for the option; null: unknown. */
export type Cell = readonly (string | null)[]

export interface ComparisonRow {
  name: RowName
  label: string
  /** Of all its numbers. */
  unit: string | null
  cells: Cell[]
  /** Whether the options are not all alike in this. */
  differs: boolean
}

/** Options side by side. Rows of which nothing is known of any option are left out. */
export function comparisonRows(
  body: ProposalBody,
  locale: Locale,
  area: InAreaUnit = inSquareMetres,
): ComparisonRow[] {
  const say = (text: Bilingual) => text[locale]
  const spaceOf = new Map(body.spaces.map((space) => [space.id, space]))
  const of = cellMakers(say, locale, body.heldUntil ?? [], area)
  const units: Partial<Record<RowName, string>> = {
    ...sameUnits,
    area: area.name,
    rent: say(unitLabel(attributes.rentYuanM2Day.unit)),
  }
  return (Object.keys(names) as RowName[]).flatMap((name) => {
    const cells = body.options.map((option, at) => of[name](option, spacesOf(option, spaceOf), at))
    if (cells.every((cell) => cell.every((line) => line === null))) return []
    const differs = new Set(cells.map((cell) => JSON.stringify(cell))).size > 1
    return [{ name, label: say(names[name]), unit: units[name] ?? null, cells, differs }]
  })
}

const sameUnits = { clearHeight: 'm', floorLoad: 'kN/m²', power: 'kVA', freightLift: 't' } as const

/** The space of each placement, in order. */
const spacesOf = (option: Option, known: ReadonlyMap<string, ProposedSpace>): ProposedSpace[] =>
  option.placements.flatMap(({ spaceId }) => known.get(spaceId) ?? [])

/** @param at which option it is, from 0 */
type Maker = (option: Option, spaces: readonly ProposedSpace[], at: number) => Cell

function cellMakers(
  say: (text: Bilingual) => string,
  locale: Locale,
  heldUntil: readonly (string | null)[],
  area: InAreaUnit,
): Readonly<Record<RowName, Maker>> {
  const isHeld = heldUntil.some((day) => day !== null)
  /** What is the same of all its spaces is said once. */
  const each =
    (line: (space: ProposedSpace) => string | null): Maker =>
    (_, spaces) => {
      const lines = spaces.map(line)
      return new Set(lines).size === 1 ? lines.slice(0, 1) : lines
    }
  const quantity = (name: NumberName, digits?: number): Maker =>
    each(({ [name]: value }) => {
      if (typeof value !== 'number') return null
      return digits === undefined ? formatNumber(value) : formatFixed(value, digits)
    })
  return {
    spaces: ({ placements }) =>
      placements.map(({ name, phase }) =>
        phase === 'expansion' ? `${say(name)} (${say(values.expansion)})` : say(name),
      ),
    zoning: ({ placements }) => placements.map(({ zoning }) => zoning),
    area: ({ placements }) => placements.map(({ areaM2 }) => (areaM2 === null ? null : area.number(areaM2))),
    clearHeight: quantity('clearHeightM'),
    floorLoad: quantity('floorLoadKnM2'),
    power: quantity('powerKva'),
    freightLift: quantity('freightLiftT'),
    cleanroom: each(({ cleanroomState: state, cleanroomIso: iso }) =>
      state ? [say(cleanroomLabels[state]), iso && `ISO ${iso}`].filter(Boolean).join(' ') : null,
    ),
    rent: quantity('rentYuanM2Day', 2),
    yearlyRent: ({ yearlyRentYuan: sum }) => {
      if (sum === null) return [null]
      const { value, unit } = formatYuan(sum, locale)
      return [`${value} ${unit}`]
    },
    delivery: each(({ delivery: { planned, plannedPrecision, confirmed } }) => {
      if (confirmed) return say(values.confirmed(formatDay(confirmed, locale)))
      return planned ? say(values.planned(dueText(planned, plannedPrecision, locale))) : null
    }),
    heldUntil: (_option, _spaces, at) => {
      const day = heldUntil[at]
      return [day ? formatDay(day, locale) : isHeld ? say(values.notHeld) : null]
    },
    window: ({ timeline: { window } }) => [say(values.months(window.fromMonths, window.toMonths))],
    questions: ({ toConfirm }) => [say(values.count(toConfirm.length))],
    score: ({ score }) => [`${Math.round(score * 100)} / 100`],
  }
}
