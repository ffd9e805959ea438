import type { Bilingual } from '../contract.ts'
import { say } from '../matching/words.ts'

/** A stretch of time as it is said: a year, a part of one, a month, a day, or a time from today. */
export interface Stretch {
  /** Absent: the next such stretch that is not over. */
  year?: number
  /** Years from this one: 明年 is 1. */
  yearsAhead?: number
  /** 1–12; with `months` the first of several. */
  month?: number
  /** How many months it has: 3 for a quarter, 6 for a half; 1 where only the month is said, 12 where none is. */
  months?: number
  day?: number
  /** 前 and before: what counts is the day before it begins. */
  isBefore?: boolean
  /** 底 and end of: the last day is what was said, not a reading of it. */
  isEnd?: boolean
  /** Days or months from today. */
  ahead?: { days: number } | { months: number }
}

export interface ReadDay {
  /** YYYY-MM-DD; undefined where the calendar has no such day. */
  day: string | undefined
  /** What had to be assumed. */
  note?: Bilingual
}

/** The last day that a stretch leaves. */
export function lastDayOf(stretch: Stretch, asOf: string): ReadDay {
  const { ahead } = stretch
  if (ahead !== undefined) {
    const day = 'days' in ahead ? addDays(asOf, ahead.days) : addMonths(asOf, ahead.months)
    return { day, note: say(`从今天 ${asOf} 起算，到 ${day}`, `Counted from today, ${asOf}: ${day}`) }
  }
  const thisYear = Number(asOf.slice(0, 4))
  const said = stretch.year ?? (stretch.yearsAhead === undefined ? undefined : thisYear + stretch.yearsAhead)
  if (said !== undefined) return within(stretch, said, false)
  const now = within(stretch, thisYear, true)
  return now.day === undefined || now.day >= asOf ? now : within(stretch, thisYear + 1, true)
}

function within(stretch: Stretch, year: number, isAssumed: boolean): ReadDay {
  const { month = 1, months = stretch.month === undefined ? 12 : 1, day: date, isBefore, isEnd } = stretch
  if (date !== undefined) {
    const day = iso(year, month, date)
    return isAssumed && day !== undefined ? { day, note: yearNote(day) } : { day }
  }
  const day = isBefore ? iso(year, month, 0) : iso(year, month + months, 0)
  if (day === undefined) return { day }
  if (isBefore)
    return {
      day,
      note: say(
        `“之前”读作这段时间开始的前一天 ${day}`,
        `“Before” is read as the day before it begins, ${day}`,
      ),
    }
  if (isEnd) return isAssumed && stretch.month !== undefined ? { day, note: yearNote(day) } : { day }
  return {
    day,
    note: say(`没有说到日，读作这段时间的最后一天 ${day}`, `No day is named; read as its last day, ${day}`),
  }
}

const yearNote = (day: string): Bilingual =>
  say(`没有写年份，读作下一个：${day}`, `No year is named; read as the next, ${day}`)

/** Day 0 is the last of the month before; months run on into the next year. Undefined where there is no such day. */
function iso(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date))
  if (date > 0 && day.getUTCDate() !== date) return undefined
  return day.toISOString().slice(0, 10)
}

const addDays = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)

/** The same day of a later month, or its last where it is shorter. */
function addMonths(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  return iso(year, month + months, date) ?? iso(year, month + months + 1, 0) ?? from
}
