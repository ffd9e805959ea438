import { say } from '../../matching/words.ts'
import type { Finding } from '../finding.ts'
import { leastNotes, type Recogniser, tokensOf, upperBound } from './recogniser.ts'

/** 净高 6 米, a clear height of 6 m. Storey height is more than clear height, so it is read as such only with a note. */
export const heights: Recogniser = ({ quantities, topics }) =>
  quantities.flatMap((quantity): Finding[] => {
    const topic = topics.get(quantity)
    if (topic?.subject !== 'clear_height' && topic?.subject !== 'storey_height') return []
    const tokens = tokensOf(quantity, topic)
    if (quantity.bound === 'max') return [upperBound(tokens)]
    const notes = [...(topic.subject === 'storey_height' ? [storeyNote] : []), ...leastNotes(quantity, 'm')]
    return [{ tokens, says: { is: 'wish', field: 'clearHeightM', value: quantity.low }, unit: 'm', notes }]
  })

const storeyNote = say(
  '说的是层高或高度，不是净高；净高比层高小。这里按净高读，偏严，请核对',
  'Storey height or height was said, not clear height, which is less. Read as clear height, the stricter reading; please check',
)
