import type { Bilingual, Relaxation } from '../../api/contract.ts'
import { tenureLabels, wordLabel } from '../../attributes/labels.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { reasons } from './messages.ts'
import type { Step } from './relax.ts'
import { ruleLabel } from './verdict-words.ts'
import { wishOfRule } from './wishes.ts'
import { clusterNames } from './words.ts'

/** The value of a step as its button says it; null where the condition goes altogether. */
export function stepText(
  rule: string,
  to: Relaxation['to'],
  say: (text: Bilingual) => string,
  area: InAreaUnit = inSquareMetres,
): string | null {
  if (to === null || typeof to === 'boolean') return null
  if (typeof to === 'number' && rule === 'floor_area') return area.number(to)
  if (typeof to === 'number') return rule === 'rent' ? to.toFixed(2) : to.toLocaleString('en-US')
  const wish = wishOfRule(rule)
  const words: Readonly<Record<string, Bilingual>> = { ...clusterNames, ...tenureLabels }
  const word = wish ? wordLabel(wish, to) : words[to]
  return word ? say(word) : to
}

/** What the button of a step says. */
export function stepLabel(
  { rule, to }: Pick<Step, 'rule' | 'to'>,
  say: (text: Bilingual) => string,
  area: InAreaUnit = inSquareMetres,
): string {
  const value = stepText(rule, to, say, area)
  if (value === null) return say(reasons.drop)
  return say(rule === 'cluster' ? reasons.also(value) : reasons.relaxTo(value))
}

/** What a step did, for the line that offers to take it back. */
export function stepWords({ rule, to }: Pick<Step, 'rule' | 'to'>): Bilingual {
  const inOne = (language: keyof Bilingual): string => {
    const say = (text: Bilingual) => text[language]
    const value = stepText(rule, to, say)
    return `${ruleLabel(rule, say)} ${value === null ? say(reasons.drop) : `→ ${value}`}`
  }
  return { zh: inOne('zh'), en: inOne('en') }
}
