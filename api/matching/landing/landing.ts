import type { Option } from '../../contract.ts'
import type { Snapshot } from '../snapshot.ts'
import { departmentsOf } from './departments.ts'
import { incentivesOf } from './incentives.ts'
import { nextStepsOf } from './next-steps.ts'
import { type Place, supportKindOf } from './place.ts'
import { timelineOf } from './timeline.ts'

type Support = Pick<Option, 'incentives' | 'departments'>
type Landing = Pick<Option, keyof Support | 'nextSteps' | 'timeline'>

/**
 * What stands between an option and its use: support, bodies, tasks in their order, and about how long. Options whose
 * places are alike in all that supports look at have the same support, which is found once.
 */
export function landingFinder(
  snapshot: Snapshot,
): (places: readonly Place[], questions: Option['toConfirm']) => Landing {
  const supports = new Map<string, Support>()
  const supportOf = (places: readonly Place[]): Support => {
    const kind = places.map(supportKindOf).join()
    const known = supports.get(kind)
    if (known) return known
    const incentives = incentivesOf(snapshot, places)
    const support = { incentives, departments: departmentsOf(snapshot, places, incentives) }
    supports.set(kind, support)
    return support
  }
  return (places, questions) => ({
    ...supportOf(places),
    nextSteps: nextStepsOf(places, questions),
    timeline: timelineOf(places),
  })
}
