import { number, say } from '../../matching/words.ts'
import { type Finding, remark } from '../finding.ts'
import { aboutNote, type Recogniser, tokensOf } from './recogniser.ts'

/** Yuan per m² and day, at most. A month counts as a twelfth of 365 days; four decimals are kept of what is divided. */
export const rents: Recogniser = ({ quantities, topics }) =>
  quantities.flatMap((quantity): Finding[] => {
    const topic = topics.get(quantity)
    const dimension = quantity.unit?.dimension ?? ''
    const tokens = tokensOf(quantity, topic)
    const days = daysOf[dimension]
    if (days === undefined)
      return topic?.subject === 'rent' || dimension === 'money/area'
        ? [remark(tokens, 'question', unitQuestion)]
        : []
    if (quantity.bound === 'min') return [remark(tokens, 'left_out', leastRent)]
    const said = quantity.high ?? quantity.low
    const value = days === 1 ? said : Number((said / days).toFixed(4))
    const notes = [
      ...(dimension.endsWith('month') ? [monthNote(said, value)] : []),
      ...(dimension.endsWith('year') ? [yearNote(said, value)] : []),
      ...(quantity.isAbout ? [aboutNote(`${number(value)} 元/㎡/天`, 'max')] : []),
      ...(quantity.high === undefined ? [] : [rangeNote(value)]),
    ]
    return [{ tokens, says: { is: 'limit', field: 'rentMaxYuanM2Day', value }, unit: 'yuan/m²/day', notes }]
  })

const daysOf: Record<string, number> = {
  'money/area/day': 1,
  'money/area/month': 365 / 12,
  'money/area/year': 365,
}

const monthNote = (said: number, value: number) =>
  say(
    `月租按 ×12÷365 折成每天：${number(said)} → ${value}`,
    `Monthly rent × 12 ÷ 365 is the rent per day: ${number(said)} → ${value}`,
  )
const yearNote = (said: number, value: number) =>
  say(
    `年租按 ÷365 折成每天：${number(said)} → ${value}`,
    `Yearly rent ÷ 365 is the rent per day: ${number(said)} → ${value}`,
  )
const rangeNote = (value: number) => say(`说的是范围，读作至多 ${value}`, `A range; read as at most ${value}`)
const unitQuestion = say(
  '租金单位是元/㎡/天吗？单位不全，未作为条件',
  'Is the rent in yuan per m² per day? The unit is incomplete, so it is not asked for',
)
const leastRent = say(
  '租金只能提上限，下限不作为条件',
  'Only a highest rent can be asked for; a least rent is left out',
)
