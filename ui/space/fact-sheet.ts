import type { Bilingual, SpaceDetail } from '../../api/contract.ts'
import { sourceText } from '../components/source-text.ts'
import type { Table } from '../files/csv.ts'
import { source as sourceWords } from '../messages/shell.ts'
import { factRows } from './facts.ts'
import { page as words } from './words.ts'

/** The facts of a space as a table to keep: each with its source, its basis and the day it was checked; unknown ones empty. */
export function factSheet(space: SpaceDetail, locale: keyof Bilingual): Table {
  const say = (text: Bilingual) => text[locale]
  return {
    columns: [words.fact, words.value, words.unit, words.source, sourceWords.basis, words.checked].map(say),
    rows: factRows(space, locale).map(({ label, value, unit, source, asOf }) => {
      const evidence =
        source.kind === 'illustrative'
          ? [say(sourceWords.illustrative), null]
          : [
              sourceText(source, say(source.title)),
              say(source.basis === 'verified' ? sourceWords.verified : sourceWords.unverified),
            ]
      return { cells: [label, value, unit, ...(value === null ? [null, null] : evidence), asOf] }
    }),
  }
}
