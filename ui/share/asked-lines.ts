import type { Bilingual, ProposalBody, Verdict } from '../../api/contract.ts'
import type { InAreaUnit } from '../area-unit.ts'
import { formatDay } from '../format.ts'
import { askedText } from '../match/asked-text.ts'
import { opinion } from '../match/messages.ts'
import { activityNames } from '../messages/vocabulary.ts'

type Locale = keyof Bilingual

/** What was asked of each activity: its area, then every figure and the day that its spaces were held against. */
export function askedLines(
  { activities, options }: Pick<ProposalBody, 'activities' | 'options'>,
  locale: Locale,
  area: InAreaUnit,
): string[] {
  const say = (text: Bilingual) => text[locale]
  const placements = options.flatMap((option) => option.placements)
  return activities.map(({ use, minAreaM2, maxAreaM2 }, index) => {
    const verdicts = placements.find(({ activity }) => activity === index)?.verdicts ?? []
    const musts = verdicts.filter(({ rule, strength }) => rule !== 'floor_area' && strength === 'hard')
    return [
      [say(activityNames[use]), area.range(minAreaM2, maxAreaM2)].filter(Boolean).join(' '),
      ...musts.flatMap((verdict) => mustText(verdict, say, locale, area)),
    ].join(locale === 'zh' ? '，' : ', ')
  })
}

function mustText(
  verdict: Verdict,
  say: (text: Bilingual) => string,
  locale: Locale,
  area: InAreaUnit,
): string[] {
  const { rule, need } = verdict
  if (rule === 'available_by' && typeof need === 'string') return [say(opinion.by(formatDay(need, locale)))]
  return typeof need === 'number' ? [askedText(rule, [verdict], say, area)] : []
}
