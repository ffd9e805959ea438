import type { Option } from '../../contract.ts'
import type { Snapshot } from '../snapshot.ts'
import { departmentsOf } from './departments.ts'
import { incentivesOf } from './incentives.ts'
import { nextStepsOf } from './next-steps.ts'
import type { Place } from './place.ts'
import { timelineOf } from './timeline.ts'

/** What stands between an option and its use: support, bodies, tasks in their order, and about how long. */
export function landingOf(
  places: readonly Place[],
  snapshot: Snapshot,
  questions: Option['toConfirm'],
): Pick<Option, 'incentives' | 'departments' | 'nextSteps' | 'timeline'> {
  const incentives = incentivesOf(snapshot, places)
  return {
    incentives,
    departments: departmentsOf(snapshot, places, incentives),
    nextSteps: nextStepsOf(places, questions),
    timeline: timelineOf(places),
  }
}
