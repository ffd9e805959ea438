import type { CommitmentKind } from '../../sql/vocabulary.ts'
import { dayInShanghai } from '../clock.ts'
import { daysAfter } from '../days.ts'
import type { FieldProblem } from '../problem.ts'

/** How long a hold or a reservation may keep space from others, days. */
export const holdDays = { usual: 14, most: 30 } as const

export interface Terms {
  from: string
  to: string | null
  /** ISO instant; null for a tenancy. */
  expiresAt: string | null
}

export const isHold = (kind: CommitmentKind): boolean => kind === 'hold' || kind === 'reservation'

/** The last second of a day in Shanghai, as an ISO instant. */
const endOf = (day: string): string => new Date(`${day}T23:59:59+08:00`).toISOString()

/** The end of the day in Shanghai that a day or an instant names. */
export const endOfDayOf = (given: string): string =>
  endOf(given.length === 10 ? given : dayInShanghai(new Date(given)))

/** What is wrong with the days that someone asks for; empty where nothing is. Days are YYYY-MM-DD, Asia/Shanghai. */
export function termsFaults(kind: CommitmentKind, { from, to, expiresAt }: Terms, at: Date): FieldProblem[] {
  const today = dayInShanghai(at)
  const faults: FieldProblem[] = []
  if (to !== null && to <= from)
    faults.push({
      pointer: '/to',
      detail: {
        zh: `${to} 不晚于起始日 ${from}。to 是不再使用的第一天，应晚于 from，或填 null 表示未约定`,
        en: `${to} is not after ${from}. It is the first day no longer used: a day after from, or null where none is agreed`,
      },
    })
  if (isHold(kind)) {
    if (from < today)
      faults.push({
        pointer: '/from',
        detail: {
          zh: `${from} 已过，保留和预订从今天 ${today} 或以后开始`,
          en: `${from} is past; a hold or a reservation is from today, ${today}, on`,
        },
      })
    faults.push(...expiryFaults(expiresAt, at))
  } else if (expiresAt !== null)
    faults.push({
      pointer: '/expiresAt',
      detail: {
        zh: '租赁、出售和入驻没有保留期，请去掉 expiresAt，约定的结束日写在 to',
        en: 'A lease, sale or occupation does not run out: leave expiresAt out, an agreed end goes in to',
      },
    })
  return faults
}

/** A hold ends today at the earliest, and after `holdDays.most` at the latest. */
export function expiryFaults(expiresAt: string | null, at: Date): FieldProblem[] {
  const today = dayInShanghai(at)
  const last = daysAfter(today, holdDays.most)
  const day = expiresAt === null ? null : dayInShanghai(new Date(expiresAt))
  if (day !== null && day >= today && day <= last) return []
  return [
    {
      pointer: '/expiresAt',
      detail: {
        zh: `保留期到 ${day ?? '未填'}，应在 ${today} 到 ${last} 之间（最长 ${holdDays.most} 天）`,
        en: `Kept until ${day ?? 'no day'}; it must be from ${today} to ${last}, ${holdDays.most} days at most`,
      },
    },
  ]
}

/** When a hold runs out that says nothing of it. */
export const usualExpiry = (at: Date): string => endOf(daysAfter(dayInShanghai(at), holdDays.usual))
