import type { MatchResult, Option, Requirement } from '../../../api/contract.ts'
import { match } from '../../../api/matching/match.ts'
import { buildSnapshot } from '../../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../../sql/queries/snapshot.ts'
import { at, inventoryOf, knownSpace } from '../fixtures.ts'

export const production: Requirement = { activities: [{ use: 'production' }] }

/** The answer for spaces that differ from the known one as given. */
export const answer = (requirement: Requirement, ...spaces: Partial<SnapshotRow>[]): MatchResult =>
  match(
    buildSnapshot(
      inventoryOf(spaces.map((changes, index) => ({ ...knownSpace, id: `space-${index}`, ...changes }))),
    ),
    requirement,
    at,
  )

/** The first option of one space that differs from the known one as given. */
export function optionOf(requirement: Requirement, changes: Partial<SnapshotRow> = {}): Option {
  const [option] = answer(requirement, changes).options
  if (option === undefined) throw new Error('no option')
  return option
}
