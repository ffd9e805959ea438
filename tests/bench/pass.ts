import assert from 'node:assert/strict'
import { lookedAt } from '../../api/matching/judged.ts'
import type { Snapshot } from '../../api/matching/snapshot.ts'
import { interleave } from './interleave.ts'
import { bareLoop, bareRules } from './match-bare.ts'
import { matchSome } from './match-in-memory.ts'
import { report } from './report.ts'

const rounds = 15

/** Twelve rules over every space: fail and unknown masks, excludes, and the spaces that fail at most one. */
export async function benchPass(snapshot: Snapshot): Promise<void> {
  const looked = lookedAt(snapshot, true)
  const bare = bareLoop(snapshot)
  const ours = matchSome(bareRules, snapshot, looked)
  const excluded = new Map(ours().rules.map(({ rule, excludes }) => [rule, excludes]))
  assert.deepEqual(
    bareRules.map((rule) => excluded.get(rule)),
    bare().fails,
  )
  console.log(
    `pass: ${snapshot.size.toLocaleString('en')} spaces, ${bareRules.length} rules; wanted for any question: × 1.3`,
  )
  report(
    await interleave(
      [
        { name: 'branch-free loop for this question', run: bare },
        { name: 'binary digits, for any question', run: ours },
      ],
      rounds,
    ),
  )
}
