import type { SourceTable } from '../../sql/tables.ts'
import type { Verdict } from '../contract.ts'
import { cite } from '../present.ts'
import type { Ask } from './ask.ts'
import type { AskedRule, JudgedActivity } from './judged.ts'
import { keeper, perSnapshot } from './keeper.ts'
import { type Code, fail, judge, pass, type Reason } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

/** Every rule that the activity asks of one space, hard ones first, each with its reason. */
export const verdictsOf = (judged: JudgedActivity, snapshot: Snapshot, row: number): Verdict[] =>
  verdictFinder(judged, snapshot)(row)

/** The same for many spaces of one activity. */
export function verdictFinder(
  { hard, soft, ask, softAsk }: JudgedActivity,
  snapshot: Snapshot,
): (row: number) => Verdict[] {
  const finders = [
    ...hard.map((asked) => finderOf(asked, ask, 'hard', snapshot)),
    ...soft.map((asked) => finderOf(asked, softAsk, 'soft', snapshot)),
  ]
  return (row) => finders.map((verdictOn) => verdictOn(row))
}

/** Kept with a snapshot: the verdicts of so many questions to a rule, each on so many spaces. */
const mostQuestions = 200
const mostSpaces = 500
const verdicts = perSnapshot(() => keeper<Map<number, Verdict>>(mostQuestions))

/** Whoever asks the same of a rule is told the same of a space, so it is put in words once. */
function finderOf(
  { rule, check }: AskedRule,
  ask: Ask,
  strength: Verdict['strength'],
  snapshot: Snapshot,
): (row: number) => Verdict {
  const verdictOn = (row: number): Verdict => {
    const code = judge(check, row)
    const reason = rule.explain(ask, snapshot, row, code)
    const result = strength === 'soft' && code === fail ? 'missed' : word(code)
    return verdict(rule.id, rule.bound, strength, result, reason, snapshot.sources)
  }
  if (rule.reads === undefined) return verdictOn
  const question = `${rule.id} ${rule.bound} ${strength} ${JSON.stringify(rule.reads(ask))}`
  const kept = verdicts(snapshot)(question, () => new Map())
  const isApart = check.kind === 'codes' ? check.except?.has : undefined
  return (row) => {
    if (isApart?.(row)) return verdictOn(row)
    const known = kept.get(row)
    if (known) return known
    const one = verdictOn(row)
    if (kept.size === mostSpaces) kept.clear()
    kept.set(row, one)
    return one
  }
}

export const word = (code: Code): Verdict['result'] =>
  code === pass ? 'pass' : code === fail ? 'fail' : 'unknown'

function verdict(
  rule: string,
  bound: Verdict['bound'],
  strength: Verdict['strength'],
  result: Verdict['result'],
  { need, have, unit, text, basis, cited }: Reason,
  sources: ReadonlyMap<string, SourceTable>,
): Verdict {
  return {
    rule,
    strength,
    result,
    need,
    have,
    unit,
    ...(bound ? { bound } : {}),
    text,
    basis: basis ?? 'verified',
    source: cited ? cite(sources, cited) : null,
  }
}
