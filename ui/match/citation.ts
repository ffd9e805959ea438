import type { Bilingual, Source } from '../../api/contract.ts'
import { sourceText } from '../components/source-text.ts'
import { form } from './messages.ts'

/** A source written out for paper, where nothing unfolds; what is unverified says so. */
export function citation(
  source: Source | null,
  basis: 'verified' | 'unverified',
  say: (text: Bilingual) => string,
): string {
  const where = source ? sourceText(source, say(source.title)) : ''
  const isOpen = basis === 'unverified' || source?.basis === 'unverified'
  return [where, isOpen ? say(form.unverified) : ''].filter(Boolean).join(' · ')
}
