import type { Bilingual, Demand } from '../../api/contract.ts'
import { formatNumber } from '../format.ts'
import { productLineNames } from '../match/words.ts'
import { demand as words } from './words.ts'

type Row = Demand['items'][number]

export const lineText = (line: NonNullable<Row['productLine']> | null): Bilingual =>
  line === null ? words.noLine : productLineNames[line]

/** `2,000–5,000 m²`, `≥ 10,000 m²`. */
export function bandText(band: Row['sizeBand'], say: (text: Bilingual) => string): string {
  if (band === undefined) return ''
  const from = formatNumber(band.fromM2, 0)
  if (band.toM2 === null) return `≥ ${from} m²`
  const to = formatNumber(band.toM2, 0)
  return band.fromM2 === 0 ? say(words.below(to)) : `${from}–${to} m²`
}
