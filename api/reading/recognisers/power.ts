import { number, say } from '../../matching/words.ts'
import { type Finding, remark } from '../finding.ts'
import { leastNotes, type Recogniser, tokensOf, upperBound } from './recogniser.ts'

/** 2000 kVA. Kilowatts become kVA only by a power factor, which nobody has said, so they are asked about. */
export const powers: Recogniser = ({ quantities, topics }) =>
  quantities.flatMap((quantity): Finding[] => {
    const tokens = tokensOf(quantity, topics.get(quantity))
    if (quantity.unit?.dimension === 'active_power')
      return [remark(tokens, 'question', factorQuestion(quantity.low))]
    if (quantity.unit?.dimension !== 'apparent_power') return []
    if (quantity.bound === 'max') return [upperBound(tokens)]
    const says = { is: 'wish', field: 'powerKva', value: quantity.low } as const
    return [{ tokens, says, unit: 'kVA', notes: leastNotes(quantity, 'kVA') }]
  })

const factorQuestion = (kw: number) =>
  say(
    `${number(kw)} kW 是有功功率，换算成 kVA 要知道功率因数，未换算；请给出 kVA`,
    `${number(kw)} kW is active power; kVA takes the power factor, so it is not converted. Please give kVA`,
  )
