import type { SourceTable } from '../../sql/tables.ts'
import type { Verdict } from '../contract.ts'
import { cite } from '../present.ts'
import type { JudgedActivity } from './judged.ts'
import { type Code, fail, judge, pass, type Reason } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

/** Every rule that the activity asks of one space, hard ones first, each with its reason. */
export function verdictsOf(judged: JudgedActivity, snapshot: Snapshot, row: number): Verdict[] {
  const hard = judged.hard.map(({ rule, check }) => {
    const code = judge(check, row)
    const reason = rule.explain(judged.ask, snapshot, row, code)
    return verdict(rule.id, rule.bound, 'hard', word(code), reason, snapshot.sources)
  })
  const soft = judged.soft.map(({ rule, check }) => {
    const code = judge(check, row)
    const reason = rule.explain(judged.softAsk, snapshot, row, code)
    return verdict(
      rule.id,
      rule.bound,
      'soft',
      code === fail ? 'missed' : word(code),
      reason,
      snapshot.sources,
    )
  })
  return [...hard, ...soft]
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
