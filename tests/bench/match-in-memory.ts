import { evaluate, type Masks } from '../../api/matching/evaluate.ts'
import { type AskedRule, judgeActivity } from '../../api/matching/judged.ts'
import { countRows } from '../../api/matching/pass/row-set.ts'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import type { Looked } from '../../api/matching/snapshot-columns.ts'
import { at } from '../matching/fixtures.ts'
import { type MatchAnswer, requirement } from './match-question.ts'

/** The product's own pass: every rule over every space, and what the masks say. */
export function matchInMemory(snapshot: Snapshot, looked: Looked): MatchAnswer {
  const { hard, masks } = judgeActivity(snapshot, requirement, 0, at, looked)
  return answerOf(snapshot, hard, masks)
}

/** The same of some of its rules. */
export function matchSome(names: readonly string[], snapshot: Snapshot, looked: Looked): () => MatchAnswer {
  const { hard } = judgeActivity(snapshot, requirement, 0, at, looked)
  const some = names.map((name) => {
    const asked = hard.find((each) => nameOf(each) === name)
    if (asked === undefined) throw new Error(`the question does not ask ${name}`)
    return asked
  })
  const checks = some.map(({ check }) => check)
  return () => answerOf(snapshot, some, evaluate(checks, looked))
}

const nameOf = ({ rule }: AskedRule) => (rule.bound ? `${rule.id} ${rule.bound}` : rule.id)

const shown = 20

const idsOf = (snapshot: Snapshot, rows: readonly number[]): string[] =>
  rows.slice(0, shown).map((row) => snapshot.space(row).id)

function answerOf(
  snapshot: Snapshot,
  asked: readonly AskedRule[],
  { evaluated, excludes, alone, near, candidates, open }: Masks,
): MatchAnswer {
  const toConfirm = countRows(open)
  return {
    evaluated,
    fits: candidates.length - toConfirm,
    toConfirm,
    fails: evaluated - candidates.length,
    rules: asked
      .map((each, position) => ({
        rule: nameOf(each),
        excludes: excludes[position] ?? 0,
        alone: alone[position] ?? 0,
      }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    first: idsOf(snapshot, [...candidates.subarray(0, shown)]),
    near: idsOf(
      snapshot,
      asked.flatMap((_, position) => [...near(position, shown)]).sort((a, b) => a - b),
    ),
  }
}
