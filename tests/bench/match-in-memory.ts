import { judgeActivity } from '../../api/matching/judged.ts'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import type { Looked } from '../../api/matching/snapshot-columns.ts'
import { at } from '../matching/fixtures.ts'
import { type MatchAnswer, requirement } from './match-question.ts'

/** The product's own pass, with the engine of what is looked at: every rule over every space, and what the masks say. */
export function matchInMemory(snapshot: Snapshot, looked: Looked): MatchAnswer {
  const judged = judgeActivity(snapshot, requirement, 0, at, looked)
  const sum = judged.tally
  return {
    evaluated: sum.evaluated,
    fits: sum.fits,
    toConfirm: sum.toConfirm,
    fails: sum.fails,
    rules: judged.hard
      .map(({ rule }, position) => ({
        rule: rule.bound ? `${rule.id} ${rule.bound}` : rule.id,
        excludes: sum.excludes[position] ?? 0,
        alone: sum.alone[position] ?? 0,
      }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    first: [...sum.candidates.subarray(0, 20)].map((row) => snapshot.space(row).id),
  }
}
