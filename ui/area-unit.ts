import type { Bilingual } from '../api/contract.ts'
import { formatNumber } from './format.ts'

/** What readers count area in: square metres, ten thousands of them (万 m², hectares in English), or mu (亩). */
export const areaUnits = ['m2', 'wan', 'mu'] as const
export type AreaUnit = (typeof areaUnits)[number]

/** One mu is 2000/3 m². */
export const m2PerMu = 2000 / 3
const m2PerWan = 10_000

export const areaUnitNames: Readonly<Record<AreaUnit, Bilingual>> = {
  m2: { zh: 'm²', en: 'm²' },
  wan: { zh: '万 m²', en: 'ha' },
  mu: { zh: '亩', en: 'mu' },
}

/** An area in m² as a number in the unit, as exact as it helps: whole m², a hundredth of 万 m², a tenth of a mu. */
export function areaIn(areaM2: number, unit: AreaUnit): string {
  return formatNumber(areaM2 / m2Per[unit], digitsOf(areaM2, unit))
}

const m2Per: Readonly<Record<AreaUnit, number>> = { m2: 1, wan: m2PerWan, mu: m2PerMu }

function digitsOf(areaM2: number, unit: AreaUnit): number {
  if (unit === 'm2') return 0
  if (unit === 'wan') return Math.abs(areaM2) < 1000 ? 3 : 2
  return Math.abs(areaM2) < 10 * m2PerMu ? 2 : 1
}

/** How areas are written for one reader: the number alone, for a column whose head has the unit, or with its unit. */
export interface InAreaUnit {
  current: AreaUnit
  /** The unit, as it follows a number. */
  name: string
  number: (areaM2: number) => string
  /** The same as a number, for a table that is reckoned with; null where the area is unknown. */
  value: (areaM2: number | null) => number | null
  /** What somebody typed in the unit, in whole m². */
  typed: (number: number) => number
  /** Nothing where the area is unknown. */
  text: (areaM2: number | null) => string
  /** `≥ 2,000 m²`, `2,000–5,000 m²`; nothing where both ends are open. */
  range: (minM2: number | null, maxM2: number | null) => string
}

export function inAreaUnit(unit: AreaUnit, locale: keyof Bilingual): InAreaUnit {
  const name = areaUnitNames[unit][locale]
  const number = (areaM2: number) => areaIn(areaM2, unit)
  return {
    current: unit,
    name,
    number,
    value: (areaM2) => (areaM2 === null ? null : Number(number(areaM2).replaceAll(',', ''))),
    typed: (typed) => Math.round(typed * m2Per[unit]),
    text: (areaM2) => (areaM2 === null ? '' : `${number(areaM2)} ${name}`),
    range: (minM2, maxM2) => {
      if (maxM2 === null) return minM2 === null ? '' : `≥ ${number(minM2)} ${name}`
      return minM2 === null ? `≤ ${number(maxM2)} ${name}` : `${number(minM2)}–${number(maxM2)} ${name}`
    },
  }
}

/** For what is kept or compared outside the screen of one reader. */
export const inSquareMetres: InAreaUnit = inAreaUnit('m2', 'zh')
