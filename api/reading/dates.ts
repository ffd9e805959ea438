import type { Stretch } from './calendar.ts'
import { numeralAt } from './numerals.ts'

/** A date that begins at an offset of the normalised text. */
export interface SaidDate {
  end: number
  stretch: Stretch
}

type Groups = Record<string, string | undefined>
type Form = readonly [pattern: RegExp, read: (groups: Groups) => Stretch | undefined]

const hanYear = '[二][零一二三四五六七八九]{3}'
const year = `(?<year>20\\d\\d(?= ?年| ?q|年)|${hanYear}|今|明|后|本)(?: ?年)(?:的)? ?`
const before = '(?: ?(?<before>之前|以前|前))?'
const month = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])'
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const lead =
  '(?:(?:(?<before>before)|by|until|in|no later than|not later than|from|for|during|around) )?(?:the )?'
const partOfYear = '(?<part>end|late|mid|middle|first half|second half)(?: of|-| of the)? ?(?:the )?'

const forms: readonly Form[] = [
  // 2027-03-31, 2027.3.31, 2027/3; a figure with a unit of area is none.
  [
    new RegExp(
      `(?<year>20\\d\\d)[-./](?<month>1[0-2]|0?[1-9])(?:[-./](?<day>3[01]|[12]\\d|0?[1-9]))?(?![\\d]|[.]\\d| ?(?:平|㎡|m2|方|元|万|sq))${before}`,
      'y',
    ),
    (said) => numeric(said),
  ],
  [
    new RegExp(`(?:${year})?${month}月(?:份)?(?<day>3[01]|[12]\\d|0?[1-9])[日号]?(?!\\d)${before}`, 'y'),
    (said) => ({ ...yearOf(said), ...numeric(said, false) }),
  ],
  [
    new RegExp(`(?:${year})?${month}月(?:份)?(?<part>底|末|中旬|初|上旬)?(?!\\d)${before}`, 'y'),
    (said) => monthPart(said),
  ],
  [
    new RegExp(
      `${year}(?<part>年底|年末|底|末|年中|中|上半年|下半年|内|初|年初|第?[一二三四1-4]季度|q[1-4])?${before}`,
      'y',
    ),
    (said) => yearPart(said),
  ],
  [new RegExp(`(?<year>20\\d\\d) ?(?<part>q[1-4]|h[12])${before}`, 'y'), (said) => yearPart(said)],
  [new RegExp(`(?<part>年底|年末|年中|年内|上半年|下半年)${before}`, 'y'), (said) => yearPart(said)],
  [/(?<part>q[1-4]|h[12]|end|mid)[ -](?:of )?(?<year>20\d\d)(?!\d)/y, (said) => yearPart(said)],
  [
    /(?:in |within )?(?<count>\d+|[半一二两三四五六七八九十]+) ?个?(?<unit>月|年|天|周|星期)(?:之内|以内|内|后)/y,
    (said) => ahead(said),
  ],
  [
    /(?:within|in)(?: the next)? (?<count>\d+|[a-z]+) (?<unit>day|week|month|year)s?(?![a-z])/y,
    (said) => ahead(said),
  ],
  [
    new RegExp(
      `${lead}(?:(?<part>end|late|mid|middle|early) ?(?:of|-)? ?)?(?<day>3[01]|[12]\\d|0?[1-9])?(?:st|nd|rd|th)? ?(?:of )?(?<name>${months})\\.?(?: (?<day2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d))?,? (?<year>20\\d\\d)(?!\\d)`,
      'y',
    ),
    (said) => englishMonth(said),
  ],
  [
    new RegExp(
      `${lead}(?:(?<part>end|late|mid|middle|early) ?(?:of|-)? ?)?(?<next>next )?(?<day>3[01]|[12]\\d|0?[1-9])?(?:st|nd|rd|th)? ?(?:of )?(?<name>${months})(?![a-z])(?: (?<day2>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d,.]*\\d| ?(?:sq|m)))?`,
      'y',
    ),
    (said) => englishMonth(said),
  ],
  [new RegExp(`${lead}(?<part>q[1-4])(?: of)?,? ?(?<year>20\\d\\d)?(?!\\d)`, 'y'), (said) => yearPart(said)],
  [
    new RegExp(`${lead}${partOfYear}(?<year>20\\d\\d|this year|next year|year)(?!\\d)`, 'y'),
    (said) => yearPart(said),
  ],
  [
    /(?:by )?(?:the )?(?<part>year[ -]end|end of year|eoy)(?:,? (?<year>20\d\d))?(?!\d)/y,
    (said) => yearPart({ ...said, part: 'end' }),
  ],
  [
    /(?:(?<before>before)|by|in|until|during) (?<year>20\d\d|next year|this year)(?!\d|,\d| ?(?:sq|m2|㎡|平))/y,
    (said) => yearPart(said),
  ],
]

/** The longest date at this offset. */
export function dateAt(text: string, at: number): SaidDate | undefined {
  // A date does not begin within a Latin word or a longer number.
  if (/[a-z0-9.]/.test(text.charAt(at - 1)) && /[a-z0-9]/.test(text.charAt(at))) return undefined
  let best: SaidDate | undefined
  for (const [pattern, read] of forms) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const stretch = found && read({ ...found.groups })
    const end = at + (found?.[0].trimEnd().length ?? 0)
    if (stretch && end > (best?.end ?? at)) best = { end, stretch }
  }
  return best
}

const wordsToNumber = (word: string): number => numeralAt(word, 0)?.value ?? Number(word)

function yearOf({ year: said }: Groups): Pick<Stretch, 'year' | 'yearsAhead'> {
  if (said === undefined || said === 'year') return said === undefined ? {} : { yearsAhead: 0 }
  const ahead = { 今: 0, 本: 0, 明: 1, 后: 2, 'this year': 0, 'next year': 1 }[said]
  if (ahead !== undefined) return { yearsAhead: ahead }
  if (/^\d+$/.test(said)) return { year: Number(said) }
  return { year: Number([...said].map((digit) => '零一二三四五六七八九'.indexOf(digit)).join('')) }
}

function numeric(said: Groups, withYear = true): Stretch {
  const day = said.day === undefined ? {} : { day: Number(said.day) }
  const isBefore = said.before !== undefined && said.day === undefined
  return {
    ...(withYear ? yearOf(said) : {}),
    month: wordsToNumber(said.month ?? ''),
    ...day,
    ...(isBefore ? { isBefore } : {}),
  }
}

function monthPart(said: Groups): Stretch {
  const plain = { ...yearOf(said), month: wordsToNumber(said.month ?? '') }
  if (said.part === '底' || said.part === '末') return { ...plain, isEnd: true }
  if (said.part === '中旬') return { ...plain, day: 20 }
  if (said.part === '初' || said.part === '上旬') return { ...plain, day: 10 }
  return said.before === undefined ? plain : { ...plain, isBefore: true }
}

function yearPart(said: Groups): Stretch {
  const plain = yearOf(said)
  const part = said.part ?? ''
  if (/底|末|^end/.test(part)) return { ...plain, month: 1, months: 12, isEnd: true }
  if (/中|mid/.test(part)) return { ...plain, month: 1, months: 6, isEnd: true }
  const quarter = /[一二三四1-4](?=季度)|(?<=q)[1-4]/.exec(part)?.[0]
  const isBefore = said.before === undefined ? {} : { isBefore: true }
  if (quarter !== undefined)
    return { ...plain, month: wordsToNumber(quarter) * 3 - 2, months: 3, ...isBefore }
  if (/上半年|h1|first half/.test(part)) return { ...plain, month: 1, months: 6, ...isBefore }
  if (/下半年|h2|second half/.test(part)) return { ...plain, month: 7, months: 6, ...isBefore }
  if (/初/.test(part)) return { ...plain, month: 1, months: 3 }
  return { ...plain, ...(part === '' ? isBefore : {}) }
}

function englishMonth(said: Groups): Stretch {
  const at = monthNames.indexOf((said.name ?? '').slice(0, 3)) + 1
  const day = said.day ?? said.day2
  const plain: Stretch = { ...yearOf(said), month: at }
  if (day !== undefined) return { ...plain, day: Number(day) }
  if (said.part === 'end') return { ...plain, isEnd: true }
  if (said.part === 'mid' || said.part === 'middle') return { ...plain, day: 20 }
  if (said.part === 'early') return { ...plain, day: 10 }
  return said.before === undefined ? plain : { ...plain, isBefore: true }
}

function ahead({ count = '', unit = '' }: Groups): Stretch | undefined {
  const many = wordsToNumber(count)
  if (!(many > 0 && many <= 1000)) return undefined
  if (unit === '天' || unit === 'day') return { ahead: { days: Math.ceil(many) } }
  if (unit === '周' || unit === '星期' || unit === 'week') return { ahead: { days: Math.ceil(many * 7) } }
  return { ahead: { months: Math.ceil(many * (unit === '年' || unit === 'year' ? 12 : 1)) } }
}
