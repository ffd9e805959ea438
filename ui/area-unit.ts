import type { Bilingual } from '../api/contract.ts'
import { formatNumber } from './format.ts'

/** What readers count area in: square metres, ten thousands of them (万 m²), or mu (亩). */
export const areaUnits = ['m2', 'wan', 'mu'] as const
export type AreaUnit = (typeof areaUnits)[number]

/** One mu is 2000/3 m². */
export const m2PerMu = 2000 / 3
const m2PerWan = 10_000

export const areaUnitNames: Readonly<Record<AreaUnit, Bilingual>> = {
  m2: { zh: 'm²', en: 'm²' },
  wan: { zh: '万 m²', en: '10k m²' },
  mu: { zh: '亩', en: 'mu' },
}

/** An area in m² as a number in the unit, as exact as it helps: whole m², a hundredth of 万 m², a tenth of a mu. */
export function areaIn(areaM2: number, unit: AreaUnit): string {
  if (unit === 'm2') return formatNumber(areaM2, 0)
  if (unit === 'wan') return formatNumber(areaM2 / m2PerWan, areaM2 < 1000 ? 3 : 2)
  return formatNumber(areaM2 / m2PerMu, areaM2 < 10 * m2PerMu ? 2 : 1)
}

/** How areas are written for one reader: the number alone, for a column whose head has the unit, or with its unit. */
export interface InAreaUnit {
  current: AreaUnit
  /** The unit, as it follows a number. */
  name: string
  number: (areaM2: number) => string
  /** Nothing where the area is unknown. */
  text: (areaM2: number | null) => string
}

export function inAreaUnit(unit: AreaUnit, locale: keyof Bilingual): InAreaUnit {
  const name = areaUnitNames[unit][locale]
  const number = (areaM2: number) => areaIn(areaM2, unit)
  return {
    current: unit,
    name,
    number,
    text: (areaM2) => (areaM2 === null ? '' : `${number(areaM2)} ${name}`),
  }
}

/** For what is kept or compared outside the screen of one reader. */
export const inSquareMetres: InAreaUnit = inAreaUnit('m2', 'zh')
