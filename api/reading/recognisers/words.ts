import type { Finding, Says } from '../finding.ts'
import type { Meaning } from '../meaning.ts'
import type { Recogniser } from './recogniser.ts'

/** Words that say a condition on their own. */
export const words: Recogniser = ({ page }) =>
  page.tokens.flatMap((token, at): Finding[] => {
    if (token.kind !== 'word') return []
    const says = token.meanings.map(saysOf).find((each) => each !== undefined)
    return says ? [{ tokens: [at], says, notes: [] }] : []
  })

function saysOf(meaning: Meaning): Says | undefined {
  switch (meaning.is) {
    case 'activity':
      return meaning
    case 'flag':
      return { is: 'wish', field: meaning.key, value: true }
    case 'fire':
      return { is: 'wish', field: 'fireCategory', value: meaning.category }
    case 'vibration':
      return { is: 'wish', field: 'vibrationClass', value: meaning.class }
    case 'cluster':
      return { is: 'limit', field: 'clusters', value: meaning.id }
    case 'product':
      return { is: 'whole', field: 'productLine', value: meaning.line }
    case 'tenure':
      return { is: 'whole', field: 'tenure', value: meaning.tenure }
    case 'together':
      return { is: 'whole', field: 'together', value: meaning.within }
    default:
      return undefined
  }
}
