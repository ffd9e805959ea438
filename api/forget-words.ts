import type { Transaction } from 'kysely'
import { rewriteTexts, type TextCounts } from '../sql/queries/free-text.ts'
import type { Tables } from '../sql/tables.ts'
import { digestOf } from './match-runs/digest.ts'
import { tellingWords, withoutWords } from './without-words.ts'

/**
 * Takes what names a person out of everything that people write: next steps, questions, proposals, sources, whom space
 * is held for, what the audit has before and after. A proposal gets the digest of what is left. A namesake goes too.
 * @param leadId only what belongs to this lead; absent: everywhere
 * @returns how many rows of which table were changed
 */
export function forgetWords(
  transaction: Transaction<Tables>,
  names: readonly (string | null)[],
  leadId?: string,
): Promise<TextCounts> {
  const words = tellingWords(names)
  return rewriteTexts(transaction, { words, leadId }, (row) => {
    const left = withoutWords(row, words)
    return 'body' in left ? { ...left, digest: digestOf(left.body) } : left
  })
}
