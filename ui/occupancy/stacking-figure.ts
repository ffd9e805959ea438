import type { Bilingual } from '../../api/contract.ts'
import type { InAreaUnit } from '../area-unit.ts'
import { formatDay } from '../format.ts'
import { shanghaiDay } from '../hold/days.ts'
import { activityNames } from '../messages/vocabulary.ts'
import type { Figure } from './figure.ts'
import type { StackedFloor, StackedUnit } from './stacking.ts'
import { areaNames, stacking as words } from './words.ts'

type Locale = keyof Bilingual

/** `Committed, R&D`; `Held to 6 Dec 2026, Pilot`; several parts of a unit one after the other. */
export function unitText({ parts, takings }: StackedUnit, locale: Locale): string {
  const comma = locale === 'zh' ? '，' : ', '
  const taken = takings.map(({ activity, expiresAt }) => {
    const state =
      expiresAt === null
        ? areaNames.committed[locale]
        : words.heldTo(formatDay(shanghaiDay(expiresAt), locale))[locale]
    return `${state}${comma}${activityNames[activity][locale]}`
  })
  const rest = parts
    .filter(({ status }) => status !== 'committed' && status !== 'held')
    .map(({ status }) => areaNames[status as keyof typeof areaNames][locale])
  return [...taken, ...rest].join(locale === 'zh' ? '；' : '; ')
}

/** For whom and how long, as far as the reader may know it. */
export const termText = ({ takings }: StackedUnit, locale: Locale): string =>
  takings
    .map(({ holder, from, to }) =>
      [holder, words.term(formatDay(from, locale), to === null ? null : formatDay(to, locale))[locale]]
        .filter(Boolean)
        .join(' '),
    )
    .join(locale === 'zh' ? '；' : '; ')

/** One row a unit, the highest floor first. */
export function stackingFigure(
  floors: readonly StackedFloor[],
  locale: Locale,
  { name, title, subtitle, area }: Pick<Figure, 'name' | 'title' | 'subtitle'> & { area: InAreaUnit },
): Figure {
  return {
    name,
    title,
    subtitle,
    columns: [words.floor, words.area(area.name), words.state, words.whom].map((text) => text[locale]),
    barMax: Math.max(0, ...floors.map(({ areaM2 }) => areaM2)),
    rows: floors.flatMap(({ no, areaM2, units }) =>
      units.length === 0
        ? [{ cells: [`${no}F`, area.value(areaM2), words.none[locale], ''] }]
        : units.map((unit) => ({
            cells: [`${no}F`, area.value(unit.areaM2), unitText(unit, locale), termText(unit, locale)],
            bar: unit.parts,
          })),
    ),
  }
}
