import type { Requirement } from '../contract.ts'
import type { At } from './ask.ts'
import { type JudgedActivity, judgeActivity, lookedAt } from './judged.ts'
import { likeSpace } from './like.ts'
import type { Snapshot } from './snapshot.ts'

/** The spaces that fail nothing that some activity asks, by id, rising. */
export function candidatesOf(snapshot: Snapshot, asked: Requirement, at: At): string[] {
  const rows = judgedOf(snapshot, asked, at).flatMap(({ tally }) => [...tally.candidates])
  return [...new Set(rows)].map((row) => snapshot.space(row).id).sort()
}

/**
 * Every activity of a requirement that was stated at some time, against every space. A day by which the space was needed
 * and that is past counts as today: what is wanted late is still wanted.
 */
export function judgedOf(snapshot: Snapshot, asked: Requirement, at: At): JudgedActivity[] {
  const { requirement, without } = likeSpace(stillNeeded(asked, at.asOf), snapshot)
  const looked = lookedAt(snapshot, requirement.illustrative !== false, without)
  return requirement.activities.map((_, index) => judgeActivity(snapshot, requirement, index, at, looked))
}

function stillNeeded(asked: Requirement, asOf: string): Requirement {
  const late = <T extends { neededBy?: string }>(of: T): T =>
    of.neededBy !== undefined && of.neededBy < asOf ? { ...of, neededBy: asOf } : of
  return late({ ...asked, activities: asked.activities.map(late) })
}
