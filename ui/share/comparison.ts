import type { Bilingual, Option, ProposalBody, ProposedSpace } from '../../api/contract.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { formatDay, formatFixed, formatNumber, formatYuan } from '../format.ts'
import { optionKindNames } from '../match/words.ts'
import { clusterNames, useNames } from '../messages/vocabulary.ts'
import { dueText } from '../space/delivery.ts'
import { rows as names, values } from './words.ts'

type Locale = keyof Bilingual
type RowName = keyof typeof names

/** What one option has in a row: a line for each of its spaces, or one for the option; null: unknown. */
export type Cell = readonly (string | null)[]

export interface ComparisonRow {
  name: RowName
  label: string
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
  return (Object.keys(names) as RowName[]).flatMap((name) => {
    const cells = body.options.map((option, at) => of[name](option, spacesOf(option, spaceOf), at))
    if (cells.every((cell) => cell.every((line) => line === null))) return []
    const differs = new Set(cells.map((cell) => JSON.stringify(cell))).size > 1
    return [{ name, label: say(names[name]), cells, differs }]
  })
}

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
  const quantity =
    (field: (space: ProposedSpace) => number | null, unit: string, digits?: number): Maker =>
    (_, spaces) =>
      spaces.map((space) => {
        const value = field(space)
        if (value === null) return null
        return `${digits === undefined ? formatNumber(value) : formatFixed(value, digits)} ${unit}`
      })
  return {
    kind: ({ kind, clusters }) => [
      [optionKindNames[kind], ...clusters.map((id) => clusterNames[id])].map(say).join(' · '),
    ],
    spaces: ({ placements }) =>
      placements.map(({ name, phase }) =>
        phase === 'expansion' ? `${say(name)} (${say(values.expansion)})` : say(name),
      ),
    use: (_, spaces) => spaces.map(({ use }) => say(useNames[use])),
    zoning: ({ placements }) => placements.map(({ zoning }) => zoning),
    area: ({ placements }) => placements.map(({ areaM2 }) => area.text(areaM2)),
    clearHeight: quantity(({ clearHeightM }) => clearHeightM, 'm'),
    floorLoad: quantity(({ floorLoadKnM2 }) => floorLoadKnM2, 'kN/m²'),
    power: quantity(({ powerKva }) => powerKva, 'kVA'),
    freightLift: quantity(({ freightLiftT }) => freightLiftT, 't'),
    cleanroom: (_, spaces) =>
      spaces.map(({ cleanroomState: state, cleanroomIso: iso }) =>
        state === null ? null : [say(values.cleanroom[state]), iso && `ISO ${iso}`].filter(Boolean).join(' '),
      ),
    rent: quantity(({ rentYuanM2Day }) => rentYuanM2Day, say(values.rentUnit), 2),
    yearlyRent: ({ yearlyRentYuan: sum }) => {
      if (sum === null) return [null]
      const { value, unit } = formatYuan(sum, locale)
      return [`${value} ${unit}`]
    },
    delivery: (_, spaces) =>
      spaces.map(({ delivery: { planned, plannedPrecision, confirmed } }) => {
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
