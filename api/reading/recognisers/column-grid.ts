import { say } from '../../matching/words.ts'
import { type Finding, rising } from '../finding.ts'
import type { Quantity } from '../quantities.ts'
import { meaning } from '../tokens.ts'
import type { Recogniser } from './recogniser.ts'

/** 柱网 8.4×8.4, a 9 m by 12 m column grid: metres, the short span first. */
export const columnGrids: Recogniser = ({ page, quantities }) =>
  page.tokens.flatMap((token, subject): Finding[] => {
    if (meaning(token, 'subject')?.of !== 'column_grid') return []
    const spans = quantities.filter(
      ({ tokens: [first = 0], unit, high }) =>
        page.item[first] === page.item[subject] &&
        high === undefined &&
        (unit === undefined || unit.dimension === 'length'),
    )
    for (const [index, one] of spans.entries()) {
      const other = spans[index + 1]
      const link = (one.tokens.at(-1) ?? 0) + 1
      if (other?.tokens[0] === link + 1 && meaning(page.tokens[link], 'times'))
        return [grid([subject, link], one, other, [])]
    }
    const single = spans.find(({ unit, tokens: [first = 0] }) => unit !== undefined && first > subject)
    return single ? [grid([subject], single, single, [squareNote])] : []
  })

function grid(others: number[], one: Quantity, other: Quantity, notes: Finding['notes']): Finding {
  const value: [number, number] = [Math.min(one.low, other.low), Math.max(one.low, other.low)]
  const tokens = rising(...others, ...one.tokens, ...other.tokens)
  return { tokens, says: { is: 'wish', field: 'columnGridM', value }, unit: 'm', notes }
}

const squareNote = say('只说了一个方向，读作两个方向相同', 'One span is named; read as the same both ways')
