import { say } from '../../matching/words.ts'
import { type Finding, remark, type Says } from '../finding.ts'
import type { Meaning } from '../meaning.ts'
import { meaning } from '../tokens.ts'
import type { Recogniser } from './recogniser.ts'

/** Words that say a condition on their own. */
export const words: Recogniser = ({ page }) => {
  const tenures = page.tokens.filter((token) => meaning(token, 'tenure')).length
  return page.tokens.flatMap((token, at): Finding[] => {
    if (token.kind !== 'word') return []
    const says = token.meanings.map(saysOf).find((each) => each !== undefined)
    if (says === undefined) return []
    // 可买 leaves the other ways open; 可租可买 names them.
    const isOneWay = tenures === 1 && meaning(token, 'tenure') && meaning(page.tokens[at - 1], 'may')
    if (isOneWay) return [remark([at - 1, at], 'left_out', otherWays)]
    return [{ tokens: [at], says, notes: meaning(token, 'together')?.isPark ? [parkNote] : [] }]
  })
}

const otherWays = say(
  '说的是可以，没有排除其他方式，未作为条件',
  'Said to be possible, which excludes no other way; left out',
)
const parkNote = say(
  '园区读作同一地块；一个园区可能有几个地块，请核对',
  'A park is read as one parcel; it may have several. Please check',
)

function saysOf(said: Meaning): Says | undefined {
  switch (said.is) {
    case 'activity':
    case 'wish':
      return said
    case 'cluster':
      return { is: 'limit', field: 'clusters', value: said.id }
    case 'product':
      return { is: 'whole', field: 'productLine', value: said.line }
    case 'tenure':
      return { is: 'whole', field: 'tenure', value: said.tenure }
    case 'together':
      return { is: 'whole', field: 'together', value: said.within }
    default:
      return undefined
  }
}
