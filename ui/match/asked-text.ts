import type { Bilingual, MatchResult, Option, Verdict } from '../../api/contract.ts'
import { type InAreaUnit, inSquareMetres } from '../area-unit.ts'
import { boundLabel, needText, ruleLabel } from './verdict-words.ts'

type Say = (text: Bilingual) => string

/** A rule with the figure that was asked, such as `净高 ≥ 5 m`; its name alone where no figure was. */
export function askedText(
  rule: string,
  verdicts: readonly Verdict[],
  say: Say,
  area: InAreaUnit = inSquareMetres,
): string {
  const label = ruleLabel(rule, say)
  if (typeof verdicts[0]?.need !== 'number') return label
  const { value, unit } = needText(verdicts, say, area)
  return `${label} ${value} ${unit ?? ''}`.trim()
}

/** What excludes, as it was asked; where no option carries its words, the end of the range that it reads is named. */
export function exclusionText(
  { activity, rule, bound }: Pick<MatchResult['exclusions'][number], 'activity' | 'rule' | 'bound'>,
  options: readonly Pick<Option, 'placements'>[],
  say: Say,
  area: InAreaUnit = inSquareMetres,
): string {
  const asked = options
    .flatMap(({ placements }) => placements)
    .find((place) => place.activity === activity)
    ?.verdicts.filter((verdict) => verdict.rule === rule && (bound === undefined || verdict.bound === bound))
  return typeof asked?.[0]?.need === 'number'
    ? askedText(rule, asked, say, area)
    : boundLabel(rule, bound, say)
}
