import { say } from '../../matching/words.ts'
import { type Finding, remark } from '../finding.ts'
import { meaning } from '../tokens.ts'
import { leastNotes, type Recogniser, tokensOf, upperBound } from './recogniser.ts'

/** 3 吨货梯. A lift without a load cannot be asked for, so the load is asked about. */
export const freightLifts: Recogniser = ({ page, quantities, topics }) => {
  const taken = new Set<number>()
  const loads = quantities.flatMap((quantity): Finding[] => {
    const topic = topics.get(quantity)
    if (topic?.subject !== 'freight_lift') return []
    taken.add(topic.token)
    const tokens = tokensOf(quantity, topic)
    if (quantity.bound === 'max') return [upperBound(tokens)]
    const says = { is: 'wish', field: 'freightLiftT', value: quantity.low } as const
    return [{ tokens, says, unit: 't', notes: leastNotes(quantity, 't') }]
  })
  const bare = page.tokens.flatMap((token, at) =>
    meaning(token, 'subject')?.of === 'freight_lift' && !taken.has(at)
      ? [remark([at], 'question', loadQuestion)]
      : [],
  )
  return [...loads, ...bare]
}

const loadQuestion = say(
  '货梯要几吨？没有载重，未作为条件',
  'What load must the freight lift take? Without it nothing is asked for',
)
