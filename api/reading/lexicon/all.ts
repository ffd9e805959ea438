import type { Entries, Meaning } from '../meaning.ts'
import { activityWords } from './activities.ts'
import { attributeWords } from './attributes.ts'
import { fillerWords } from './fillers.ts'
import { modifierWords } from './modifiers.ts'
import { placeWords } from './places.ts'
import { processWords } from './processes.ts'
import { productLineWords } from './product-lines.ts'
import { unitWords } from './units.ts'

const vocabulary: Entries = [
  ...activityWords,
  ...attributeWords,
  ...productLineWords,
  ...processWords,
  ...placeWords,
  ...modifierWords,
  ...unitWords,
  ...fillerWords,
]

/** Every word and what it can mean. */
export const lexicon: ReadonlyMap<string, readonly Meaning[]> = indexed()
/** The length of its longest word. */
export const longestWord = Math.max(...[...lexicon.keys()].map((word) => word.length))

function indexed(): Map<string, Meaning[]> {
  const index = new Map<string, Meaning[]>()
  for (const [meaning, words] of vocabulary) {
    for (const word of words.split('|')) {
      const known = index.get(word)
      if (known) known.push(meaning)
      else index.set(word, [meaning])
    }
  }
  return index
}
