import type { SnapshotRow } from '../../../sql/queries/snapshot.ts'
import type { Placement } from '../../contract.ts'
import type { Ask } from '../ask.ts'

/** One space of an option, with what its activity asks of it. */
export interface Place {
  ask: Ask
  /** What the activity would rather have. */
  softAsk: Ask
  space: SnapshotRow
  placement: Placement
}

/** What supports and timelines look at, and nothing else of a place. */
export interface SupportedPlace {
  ask: Ask
  softAsk: Ask
  space: Pick<SnapshotRow, 'cluster_id' | 'zoning' | 'single_use' | 'cleanroom_state' | 'cleanroom_iso'>
}

/** Places of one kind are alike in all that supports look at, but for the work on cleanrooms. */
export const supportKindOf = ({ ask, space, placement }: Place): string =>
  `${ask.use} ${ask.productLine} ${space.cluster_id} ${placement.zoning} ${space.single_use}`

/** What is made there, so that a licence or a production share hangs on the place. */
export const isMaking = ({ ask }: SupportedPlace): boolean => ask.use === 'production' || ask.use === 'pilot'

export type CleanroomWork = 'needed' | 'not_needed' | 'unknown' | 'not_asked'

/** Whether a cleanroom has to be built or converted: one is asked for, and none of the class stands. */
export function cleanroomWork(places: readonly SupportedPlace[]): CleanroomWork {
  const works = places.map(workOf)
  return (['needed', 'unknown', 'not_needed'] as const).find((each) => works.includes(each)) ?? 'not_asked'
}

function workOf({ ask, softAsk, space }: SupportedPlace): CleanroomWork {
  const wanted = ask.wishes.cleanroomIso ?? softAsk.wishes.cleanroomIso
  if (wanted === undefined) return 'not_asked'
  if (space.cleanroom_state === null) return 'unknown'
  if (space.cleanroom_state !== 'built') return 'needed'
  if (space.cleanroom_iso === null) return 'unknown'
  return space.cleanroom_iso <= wanted ? 'not_needed' : 'needed'
}
