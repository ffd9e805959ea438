import type { Bilingual, Verdict } from '../../api/contract.ts'
import { askedOf } from '../../attributes/attributes.ts'
import { cleanroomLabels, flagLabels, tenureLabels, wordLabel } from '../../attributes/labels.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { formatDay } from '../format.ts'
import { activityNames, useNames } from '../messages/vocabulary.ts'
import { form, reasons } from './messages.ts'
import { wishOfRule } from './wishes.ts'
import { clusterNames as clusterWords, ruleName } from './words.ts'

/** A value split for typesetting: the number or word, and a unit in lighter ink. */
export interface Shown {
  value: string
  unit: string | null
}
type Say = (text: Bilingual) => string

export const ruleLabel = (rule: string, say: Say): string => say(ruleName(rule))

/** The rule with the end of the range that it reads. */
export function boundLabel(rule: string, bound: 'min' | 'max' | undefined, say: Say): string {
  const label = ruleLabel(rule, say)
  return bound ? say(bound === 'min' ? reasons.atLeast(label) : reasons.atMost(label)) : label
}

/** A near miss in few words, such as `净高 4.5，差 0.5 m`; the service's sentence where there is no number. */
export function missText(
  fail: Omit<Verdict, 'strength' | 'result' | 'basis' | 'source'>,
  say: Say,
  area: InAreaUnit = inSquareMetres,
): string {
  const { need, have, rule } = fail
  if (typeof need !== 'number' || typeof have !== 'number') return say(fail.text)
  const by = numberText(Math.abs(Math.round((need - have) * 100) / 100), rule, area)
  const of = `${ruleLabel(rule, say)} ${plain(have, rule, say, area)}`
  const off = `${by} ${unitOf(fail, say, area) ?? ''}`.trim()
  return say(have < need ? reasons.short(of, off) : reasons.over(of, off))
}

/** What was asked, such as `≥ 10 kN/m²` or `5,000–6,000 m²`. */
export function needText(verdicts: readonly Verdict[], say: Say, area: InAreaUnit = inSquareMetres): Shown {
  const [first, second] = verdicts
  if (!first) return { value: '', unit: null }
  const min = verdicts.find((verdict) => verdict.bound === 'min')
  const max = verdicts.find((verdict) => verdict.bound === 'max')
  if (min && max && second)
    return {
      value: `${plain(min.need, min.rule, say, area)}–${plain(max.need, max.rule, say, area)}`,
      unit: unitOf(min, say, area),
    }
  const sign = typeof first.need === 'number' ? signOf(first) : ''
  return { value: `${sign}${needWord(first, say, area)}`, unit: unitOf(first, say, area) }
}

/** What the space has, or null where it is not known or the rule's sentence says it better. */
export function haveText(
  verdicts: readonly Verdict[],
  say: Say,
  area: InAreaUnit = inSquareMetres,
): Shown | null {
  const first = verdicts.find((verdict) => verdict.result !== 'pass') ?? verdicts[0]
  if (!first || first.have === null) return null
  return { value: plain(first.have, first.rule, say, area), unit: unitOf(first, say, area) }
}

/** How far off a number is, for a failed or missed verdict: `3 t, 2 short`. */
export function shortfall(verdict: Verdict): number | null {
  const { need, have } = verdict
  return typeof need === 'number' && typeof have === 'number'
    ? Math.abs(Math.round((need - have) * 100) / 100)
    : null
}

/** Rules that ask for the most and not for the least. */
const upperRules: ReadonlySet<string> = new Set(['rent', 'cleanroom', 'proximity'])
const signOf = ({ bound, rule }: Verdict): string => (bound === 'max' || upperRules.has(rule) ? '≤ ' : '≥ ')

/** Activities, and the stricter ones that processes make of them. */
const landUseNames = {
  ...activityNames,
  production_heavy: { zh: '重污染工艺的生产', en: 'Production with heavy processes' },
  rnd_wet: { zh: '湿实验研发', en: 'Wet-laboratory R&D' },
}

/** What these rules need is an activity; what they find is a class of space or a verdict. */
function needWord({ need, rule }: Verdict, say: Say, area: InAreaUnit): string {
  const names: Readonly<Record<string, Bilingual>> = landUseNames
  const name =
    (rule === 'use' || rule === 'zoning' || rule === 'eia') && typeof need === 'string'
      ? names[need]
      : undefined
  return name ? say(name) : plain(need, rule, say, area)
}

const unitOf = (
  { need, have, unit }: Pick<Verdict, 'need' | 'have' | 'unit'>,
  say: Say,
  area: InAreaUnit,
): string | null => {
  if (unit === null || unit === 'ISO' || (typeof need !== 'number' && typeof have !== 'number')) return null
  if (unit === inSquareMetres.name) return area.name
  return unit === form.rentUnit.zh ? say(form.rentUnit) : unit
}

const words: Readonly<Record<string, Bilingual>> = {
  ...clusterWords,
  ...tenureLabels,
  ...useNames,
  allowed: { zh: '允许', en: 'Allowed' },
  conditional: { zh: '有条件', en: 'Conditional' },
  not_allowed: { zh: '不允许', en: 'Not allowed' },
  ...cleanroomLabels,
}

function plain(value: Verdict['need'], rule: string, say: Say, area: InAreaUnit): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return say(flagLabels[value ? 'yes' : 'no'])
  if (typeof value === 'number') return numberText(value, rule, area)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return say({ zh: value, en: formatDay(value, 'en') })
  const wish = wishOfRule(rule)
  const word = wish && askedOf(wish).is === 'one_of' ? wordLabel(wish, value) : words[value]
  return word ? say(word) : value
}

/** Rules that read a floor area. */
const areaRules: ReadonlySet<string> = new Set(['floor_area', 'quota'])

function numberText(value: number, rule: string, area: InAreaUnit): string {
  if (areaRules.has(rule)) return area.number(value)
  if (rule === 'rent') return value.toFixed(2)
  return rule === 'cleanroom' ? `ISO ${value}` : value.toLocaleString('en-US')
}
