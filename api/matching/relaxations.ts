import type { Relaxation } from '../contract.ts'
import type { Ask } from './ask.ts'
import { evaluate } from './evaluate.ts'
import { askedRules, type JudgedActivity } from './judged.ts'
import { type Check, fail, judge, type Measure, type Rule } from './rule.ts'
import type { Snapshot } from './snapshot.ts'
import type { Tally } from './tally.ts'
import { inSentence, quantity, say } from './words.ts'

/** How many values of one field are offered, the smallest change first. */
const mostPerRule = 3

/**
 * What changing one condition alone would win: for each value that lets a near miss in, the number of spaces that
 * would then fail nothing more than now. Exact: where a field feeds several rules, everything is judged again.
 */
export function relaxations(
  judged: JudgedActivity,
  snapshot: Snapshot,
  counts: Uint8Array,
  sum: Tally,
): Relaxation[] {
  return judged.hard.flatMap(({ rule, check }, position) => {
    if ((sum.alone[position] ?? 0) === 0 || rule.relax === undefined) return []
    const rows = sum.near[position] ?? []
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
      gains: gainsOf(judged, snapshot, counts, sum, rule, to),
      text: textOf(rule, to, unit),
    }))
  })
}

/** The values that would let one of the rows in; rows of one code share theirs, so one of them is asked. */
function wayOuts(
  { ask }: JudgedActivity,
  snapshot: Snapshot,
  rule: Rule,
  check: Check,
  rows: readonly number[],
): Measure[] {
  const wayOut = (row: number): Measure =>
    check.kind === 'at_least' || (check.kind === 'at_most' && rule.relaxTo === undefined)
      ? (check.column[row] ?? null)
      : (rule.relaxTo ?? explained)(ask, snapshot, row)
  const explained = (_ask: Ask, _snapshot: Snapshot, row: number) =>
    rule.explain(ask, snapshot, row, fail).relaxTo
  const asked =
    check.kind === 'codes' && rule.relaxTo === undefined
      ? new Map(rows.map((row) => [check.column[row], row])).values()
      : rows
  return [...new Set([...asked].map(wayOut))].filter((value) => value !== null)
}

/** Judges the asked rules again with the one field changed. */
function gainsOf(
  judged: JudgedActivity,
  snapshot: Snapshot,
  counts: Uint8Array,
  sum: Tally,
  rule: Rule,
  to: Measure,
): number {
  const relaxed = rule.relax?.(judged.ask, to) ?? judged.ask
  if (!rule.isCoupled) {
    // Only this rule reads the field, so only the spaces that fail nothing else can be won.
    const check = rule.check(relaxed, snapshot)
    const position = judged.hard.findIndex((asked) => asked.rule === rule)
    const rows = sum.near[position] ?? []
    return check === undefined ? rows.length : rows.filter((row) => judge(check, row) !== fail).length
  }
  const { fails } = evaluate(
    askedRules(relaxed, snapshot).map(({ check }) => check),
    counts,
  )
  let passing = 0
  for (let row = 0; row < snapshot.size; row++) if (counts[row] === 1 && fails[row] === 0) passing++
  return passing - sum.candidates.length
}

function furtherFrom(from: Measure, a: Measure, b: Measure): number {
  if (typeof a === 'number' && typeof b === 'number' && typeof from === 'number')
    return Math.abs(a - from) - Math.abs(b - from)
  return String(a) < String(b) ? -1 : 1
}

function textOf(rule: Rule, to: Measure, unit: string | null) {
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
