import type { Bilingual } from '../../contract.ts'
import { number, say } from '../../matching/words.ts'
import { exact } from '../exact.ts'
import type { Finding } from '../finding.ts'
import { leastNotes, type Recogniser, tokensOf, upperBound } from './recogniser.ts'

/** kN that a tonne weighs, as the trade reckons. */
const kiloNewtonPerTonne = 9.8

/** 2 吨/平米, 500 kg/m², 10 kN/m²; 承重 2 吨 leaves the square metre unsaid, so that is told. */
export const floorLoads: Recogniser = ({ quantities, topics }) =>
  quantities.flatMap((quantity): Finding[] => {
    const topic = topics.get(quantity)
    const dimension = quantity.unit?.dimension
    const isPerArea = dimension === 'mass/area' || dimension === 'force/area'
    if (!isPerArea && topic?.subject !== 'floor_load') return []
    const tokens = tokensOf(quantity, topic)
    if (quantity.bound === 'max') return [upperBound(tokens)]
    const factor = dimension === 'force/area' ? 1 : kiloNewtonPerTonne
    const value = exact(quantity.low * factor)
    const notes = [
      ...(isPerArea ? [] : [areaNote]),
      ...(factor === 1 ? [] : [weightNote(quantity.low, value)]),
      ...leastNotes(quantity, 'kN/m²', factor),
    ]
    return [{ tokens, says: { is: 'wish', field: 'floorLoadKnM2', value }, unit: 'kN/m²', notes }]
  })

const areaNote = say('没有写每平方米，读作每平方米荷载', 'No area is written; read as a load per m²')

const weightNote = (tonnes: number, value: number): Bilingual =>
  say(
    `1 t/m² 约合 9.8 kN/m²，${number(tonnes)} t/m² 读作 ${number(value)} kN/m²`,
    `1 t/m² is about 9.8 kN/m²; ${number(tonnes)} t/m² is read as ${number(value)} kN/m²`,
  )
