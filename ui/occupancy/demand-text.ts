import type { Bilingual, Demand } from '../../api/contract.ts'
import type { InAreaUnit } from '../area-unit.ts'
import { productLineNames } from '../match/words.ts'
import { demand as words } from './words.ts'

type Row = Demand['items'][number]

export const lineText = (line: NonNullable<Row['productLine']> | null): Bilingual =>
  line === null ? words.noLine : productLineNames[line]

/** `2,000–5,000 m²`, `≥ 10,000 m²`. */
export function bandText(band: Row['sizeBand'], area: InAreaUnit, say: (text: Bilingual) => string): string {
  if (band === undefined) return ''
  if (band.fromM2 === 0 && band.toM2 !== null) return say(words.below(area.text(band.toM2)))
  return area.range(band.fromM2, band.toM2)
}
