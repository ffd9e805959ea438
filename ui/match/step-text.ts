import type { Bilingual, Relaxation } from '../../api/contract.ts'
import { clusterNames, fireNames, tenureNames } from './words.ts'

/** The value of a step as its button says it; null where the condition goes altogether. */
export function stepText(
  rule: string,
  to: Relaxation['to'],
  say: (text: Bilingual) => string,
): string | null {
  if (to === null || typeof to === 'boolean') return null
  if (typeof to === 'number') return rule === 'rent' ? to.toFixed(2) : to.toLocaleString('en-US')
  const words: Readonly<Record<string, Bilingual>> =
    rule === 'fire_category' ? fireNames : { ...clusterNames, ...tenureNames }
  const word = words[to]
  return word ? say(word) : to
}
