import assert from 'node:assert/strict'
import { evaluate } from '../../api/matching/evaluate.ts'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { kernelEngine } from '../../api/matching/pass/kernel.ts'
import { loopEngine } from '../../api/matching/pass/loop.ts'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import { at } from '../matching/fixtures.ts'
import { interleave } from './interleave.ts'
import { bareLoop, bareRules } from './match-bare.ts'
import { requirement } from './match-question.ts'
import { report } from './report.ts'

const rounds = 15

/** Twelve rules over every space: fail and unknown masks, excludes, and the spaces that fail at most one. */
export async function benchPass(snapshot: Snapshot): Promise<void> {
  const looked = lookedAt(snapshot, true)
  const { hard } = judgeActivity(snapshot, requirement, 0, at, looked)
  const checks = bareRules.map((name) => {
    const asked = hard.find(({ rule }) => name === (rule.bound ? `${rule.id} ${rule.bound}` : rule.id))
    if (asked === undefined) throw new Error(`the question does not ask ${name}`)
    return asked.check
  })
  const loop = { ...looked, engine: loopEngine(snapshot.size) }
  const bare = bareLoop(snapshot)
  const answerOf = ({ excludes, alone, candidates }: ReturnType<typeof evaluate>) => ({
    fails: [...excludes],
    few: alone.reduce((sum, count) => sum + count, candidates.length),
  })
  assert.deepEqual(answerOf(evaluate(checks, loop)), bare())
  assert.deepEqual(answerOf(evaluate(checks, looked)), bare())
  console.log(
    `pass: ${snapshot.size.toLocaleString('en')} spaces, ${checks.length} rules; wanted of the loop for any question: × 1.3`,
  )
  report(
    await interleave(
      [
        { name: 'branch-free loop for this question', run: bare },
        { name: 'loop for any question', run: () => evaluate(checks, loop) },
        ...(kernelEngine(0, 0) ? [{ name: 'SIMD kernel', run: () => evaluate(checks, looked) }] : []),
      ],
      rounds,
    ),
  )
}
