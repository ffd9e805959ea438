import type { Bilingual, Relaxation } from '../contract.ts'
import type { Ask } from './ask.ts'
import { evaluate } from './evaluate.ts'
import { type AskedRule, askedRules, type JudgedActivity } from './judged.ts'
import { sayAlike } from './pass/verdicts.ts'
import { type Check, fail, judge, type Measure, type Rule } from './rule.ts'
import type { Snapshot } from './snapshot.ts'
import type { Looked } from './snapshot-columns.ts'
import { inSentence, quantity, say } from './words.ts'

/** How many values of one field are offered, the smallest change first. */
const mostPerRule = 3

/**
 * What changing one condition alone would win: for each value that lets a near miss in, the number of spaces that
 * would then fail nothing more than now. Exact, also where a field feeds several rules.
 */
export function relaxations(judged: JudgedActivity, snapshot: Snapshot, looked: Looked): Relaxation[] {
  const { alone, near } = judged.tally
  return judged.hard.flatMap(({ rule, check }, position) => {
    if ((alone[position] ?? 0) === 0 || rule.relax === undefined) return []
    const rows = near(position)
    const [example] = rows
    if (example === undefined) return []
    const { need: from, unit } = rule.explain(judged.ask, snapshot, example, fail)
    const values = wayOuts(judged, snapshot, rule, check, rows)
      .sort((a, b) => furtherFrom(from, a, b))
      .slice(0, mostPerRule)
    return values.map((to) => ({
      activity: judged.index,
      rule: rule.id,
      ...(rule.bound ? { bound: rule.bound } : {}),
      from,
      to,
      unit,
      gains: gainsOf(judged, snapshot, looked, rule, to),
      text: relaxationText(rule, to, unit),
    }))
  })
}

/** The values that would let one of the rows in; rows of one code share theirs, so one of them is asked. */
function wayOuts(
  { ask }: JudgedActivity,
  snapshot: Snapshot,
  rule: Rule,
  check: Check,
  rows: Uint32Array,
): Measure[] {
  const asked =
    check.kind === 'codes' && rule.relaxTo === undefined
      ? new Map(Array.from(rows, (row) => [check.column[row], row])).values()
      : rows
  return [...new Set([...asked].map((row) => wayOut(ask, snapshot, { rule, check }, row)))].filter(
    (value) => value !== null,
  )
}

/** The value of the rule's field that would let a failing space in; null where none would. */
export function wayOut(ask: Ask, snapshot: Snapshot, { rule, check }: AskedRule, row: number): Measure {
  if (check.kind === 'at_least' || (check.kind === 'at_most' && rule.relaxTo === undefined))
    return check.column.at(row)
  return rule.relaxTo ? rule.relaxTo(ask, snapshot, row) : rule.explain(ask, snapshot, row, fail).relaxTo
}

/** How many spaces more fail nothing, with the one field changed. */
function gainsOf(
  judged: JudgedActivity,
  snapshot: Snapshot,
  looked: Looked,
  rule: Rule,
  to: Measure,
): number {
  const relaxed = rule.relax?.(judged.ask, to) ?? judged.ask
  const position = judged.hard.findIndex((asked) => asked.rule === rule)
  const near = judged.tally.near(position)
  if (!rule.isCoupled) {
    // Only this rule reads the field, so only the spaces that fail nothing else can be won.
    const check = rule.check(relaxed, snapshot)
    return check === undefined ? near.length : near.filter((row) => judge(check, row) !== fail).length
  }
  const after = askedRules(relaxed, snapshot)
  const isOther = after.some(({ rule: other, check }, index) => {
    const before = judged.hard[index]
    return before?.rule !== other || (other !== rule && !sayAlike(before.check, check))
  })
  const checks = after.map(({ check }) => check)
  if (isOther || after.length !== judged.hard.length) {
    return evaluate(checks, looked).candidates.length - judged.tally.candidates.length
  }
  return gainsApart(judged, checks, position, near)
}

/**
 * The other rules judge alike but for rows that they look at one by one: only those are judged again, and of the
 * others what fails this rule alone.
 */
function gainsApart(
  { hard, masks }: JudgedActivity,
  checks: readonly Check[],
  position: number,
  near: Uint32Array,
): number {
  const own = checks[position]
  const oneByOne = hard.flatMap(({ check }, index) =>
    check.kind === 'codes' && check.except ? [{ index, except: check.except }] : [],
  )
  const open = oneByOne.reduce((mask, { index }) => mask | (1 << index), 1 << position)
  const again = checks.filter((_, index) => (open >>> index) & 1)
  let gains = 0
  for (const row of near)
    if (own && !oneByOne.some(({ except }) => except.has(row)) && judge(own, row) !== fail) gains++
  for (const { row, fails } of masks.apart())
    if ((fails & ~open) === 0)
      gains += Number(again.every((check) => judge(check, row) !== fail)) - Number(fails === 0)
  return gains
}

function furtherFrom(from: Measure, a: Measure, b: Measure): number {
  if (typeof a === 'number' && typeof b === 'number' && typeof from === 'number')
    return Math.abs(a - from) - Math.abs(b - from)
  return String(a) < String(b) ? -1 : 1
}

export function relaxationText(rule: Rule, to: Measure, unit: string | null): Bilingual {
  const { zh } = rule.label
  const { en } = inSentence(rule.label)
  if (to === false) return say(`不要求${zh}`, `Do without ${en}`)
  if (typeof to === 'number') {
    const value = unit === 'ISO' ? `ISO ${to}` : quantity(to, unit ?? '')
    const limit =
      rule.bound === undefined
        ? say('', '')
        : rule.bound === 'min'
          ? say('下限', 'minimum ')
          : say('上限', 'maximum ')
    return say(`${zh}${limit.zh}放宽到 ${value}`, `Relax the ${limit.en}${en} to ${value}`)
  }
  const name = rule.nameOf?.(String(to)) ?? say(String(to), String(to))
  return say(`${zh}放宽到${name.zh}`, `Relax ${en} to ${name.en}`)
}
