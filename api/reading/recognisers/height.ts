import { say } from '../../matching/words.ts'
import { type Finding, remark } from '../finding.ts'
import { leastNotes, type Recogniser, tokensOf, upperBound } from './recogniser.ts'

/** 净高 6 米, a clear height of 6 m. Storey height is more than clear height: it is read as such with a note, and not at all where clear height is named too. */
export const heights: Recogniser = ({ page, quantities, topics }) =>
  quantities.flatMap((quantity): Finding[] => {
    const topic = topics.get(quantity)
    if (topic?.subject !== 'clear_height' && topic?.subject !== 'storey_height') return []
    const tokens = tokensOf(quantity, topic)
    if (quantity.bound === 'max') return [upperBound(tokens)]
    const isClearSaid = quantities.some(
      (other) =>
        topics.get(other)?.subject === 'clear_height' &&
        page.sentence[other.tokens[0] ?? 0] === page.sentence[quantity.tokens[0] ?? 0],
    )
    if (topic.subject === 'storey_height' && isClearSaid) return [remark(tokens, 'left_out', storeyBeside)]
    const notes = [...(topic.subject === 'storey_height' ? [storeyNote] : []), ...leastNotes(quantity, 'm')]
    return [{ tokens, says: { is: 'wish', field: 'clearHeightM', value: quantity.low }, unit: 'm', notes }]
  })

const storeyBeside = say(
  '条件按净高，另说的层高不能作为条件，未采用',
  'Clear height is what is asked for; the storey height named beside it is no condition and is left out',
)
const storeyNote = say(
  '说的是层高或高度，不是净高；净高比层高小。这里按净高读，偏严，请核对',
  'Storey height or height was said, not clear height, which is less. Read as clear height, the stricter reading; please check',
)
