import type { Requirement } from '../../api/contract.ts'
import { judgeActivity, lookedAt } from '../../api/matching/judged.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { verdictsOf } from '../../api/matching/verdicts.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

/** Every hard verdict of the first activity on one space, by rule, whether or not another rule fails. */
export function verdictsOn(changes: Partial<SnapshotRow>, requirement: Requirement, index = 0) {
  const snapshot = buildSnapshot(inventoryOf([{ ...knownSpace, ...changes }]))
  const judged = judgeActivity(snapshot, requirement, index, at, lookedAt(snapshot, true))
  const verdicts = verdictsOf(judged, snapshot, 0)
  return new Map(verdicts.filter(({ strength }) => strength === 'hard').map((each) => [each.rule, each]))
}
