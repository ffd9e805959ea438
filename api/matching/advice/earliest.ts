import type { Earliest } from '../../contract.ts'
import type { Ask } from '../ask.ts'
import { askedRules, type JudgedActivity } from '../judged.ts'
import { type Check, fail, judge, pass } from '../rule.ts'
import { rules } from '../rules/all.ts'
import type { Snapshot } from '../snapshot.ts'
import { day, say } from '../words.ts'

/**
 * The first day from `asOf` on from which some space fails nothing, and the first from which some space passes
 * everything with nothing open. A space can only begin to fit where it is delivered or where something that takes
 * its area, or its parcel's share, ends; so only those days are tried.
 * @param asOf YYYY-MM-DD
 */
export function earliest(judged: JudgedActivity, snapshot: Snapshot, asOf: string): Earliest {
  const untimed = judged.hard.filter(({ rule }) => !rule.isTimed).map(({ check }) => check)
  const lasting = judged.hard.reduce(
    (mask, { rule }, position) => mask | (Number(!rule.isTimed) << position),
    0,
  )
  const timed = timedChecks(judged.ask, snapshot)
  let possibleFrom: string | null = null
  let certainFrom: string | null = null
  for (const row of judged.masks.notFailing(lasting)) {
    for (const from of turningDays(snapshot, row, asOf, certainFrom)) {
      const isSoonerSure = isSooner(from, certainFrom) && untimed.every((check) => judge(check, row) === pass)
      if (!isSoonerSure && !isSooner(from, possibleFrom)) continue
      const codes = timed(from).map((check) => judge(check, row))
      if (codes.includes(fail)) continue
      if (isSooner(from, possibleFrom)) possibleFrom = from
      if (isSoonerSure && codes.every((code) => code === pass)) certainFrom = from
    }
    if (certainFrom === asOf) break
  }
  return { activity: judged.index, possibleFrom, certainFrom, text: textOf(possibleFrom, certainFrom, asOf) }
}

const isSooner = (day: string, best: string | null) => best === null || day < best

const timedRules = rules.filter(({ isTimed }) => isTimed)

/** The rules that look at the day, asked for another day; each day is prepared once. */
function timedChecks(ask: Ask, snapshot: Snapshot): (from: string) => Check[] {
  const prepared = new Map<string, Check[]>()
  return (from) => {
    const known = prepared.get(from)
    if (known) return known
    const checks = askedRules({ ...ask, neededBy: from }, snapshot, timedRules).map(({ check }) => check)
    prepared.set(from, checks)
    return checks
  }
}

/** Rising; only those before `until`. */
function turningDays(snapshot: Snapshot, row: number, asOf: string, until: string | null): string[] {
  const { commitments, parcel_id, delivery_confirmed_on, delivery_planned_on } = snapshot.space(row)
  const days = new Set([asOf])
  const add = (day: string | null) => {
    if (day !== null && day > asOf && isSooner(day, until)) days.add(day)
  }
  add(delivery_confirmed_on)
  add(delivery_planned_on)
  for (const { to } of commitments) add(to)
  if (parcel_id !== null) for (const { to } of snapshot.parcelCommitments.get(parcel_id) ?? []) add(to)
  return [...days].sort()
}

function textOf(possibleFrom: string | null, certainFrom: string | null, asOf: string) {
  if (possibleFrom === null)
    return say('按现有条件，任何日期都没有合适空间', 'On these terms no space fits on any day')
  const when = (iso: string) =>
    iso === asOf ? say('今天起', 'from today') : say(`${iso} 起`, `from ${day(iso).en}`)
  const possible = when(possibleFrom)
  if (certainFrom === null)
    return say(
      `${possible.zh}有空间可能合适，均有待确认事项`,
      `A space may fit ${possible.en}; none is without an open point`,
    )
  const certain = when(certainFrom)
  return certainFrom === possibleFrom
    ? say(`${certain.zh}有空间合适`, `A space fits ${certain.en}`)
    : say(
        `${certain.zh}有空间合适；${possible.zh}可能有，尚待确认`,
        `A space fits ${certain.en}; one may fit ${possible.en}, with points open`,
      )
}
