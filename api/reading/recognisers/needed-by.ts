import { say } from '../../matching/words.ts'
import { lastDayOf } from '../calendar.ts'
import { type Finding, remark, rising } from '../finding.ts'
import { meaning } from '../tokens.ts'
import type { Recogniser } from './recogniser.ts'

/** 年底前, by March 2027, within six months: the last day on which the space may be handed over. */
export const neededBys: Recogniser = ({ page }) =>
  page.tokens.flatMap((token, at): Finding[] => {
    if (meaning(token, 'soon')) return [remark([at], 'question', soonQuestion)]
    if (token.kind !== 'date') return []
    const { day, note } = lastDayOf(token.stretch, page.asOf)
    if (day === undefined) return [remark([at], 'question', noSuchDay)]
    if (day < page.asOf) return [remark([at], 'left_out', past(day, page.asOf))]
    const operation = page.tokens.findIndex(
      (other, where) => page.clause[where] === page.clause[at] && meaning(other, 'operation'),
    )
    return [
      {
        tokens: operation < 0 ? [at] : rising(at, operation),
        says: { is: 'limit', field: 'neededBy', value: day },
        notes: [...(note ? [note] : []), ...(operation < 0 ? [] : [operationNote])],
      },
    ]
  })

const past = (day: string, asOf: string) =>
  say(
    `${day} 已过（今天 ${asOf}），未作为需要日期`,
    `${day} is past (today is ${asOf}), so it is not taken as the day of need`,
  )
const operationNote = say(
  '说的是投产日期；交付要早于投产，请核对',
  'The day on which production starts was said; the space is needed before. Please check',
)
const soonQuestion = say(
  '最晚到哪一天？没有日期时按今天就要来匹配',
  'By which day at the latest? Without one, the match looks for space that is free today',
)
const noSuchDay = say('日历上没有这一天，请核对', 'The calendar has no such day; please check')
