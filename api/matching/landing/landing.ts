import type { Option, Timeline } from '../../contract.ts'
import type { Snapshot } from '../snapshot.ts'
import { departmentsOf } from './departments.ts'
import { incentivesOf } from './incentives.ts'
import { nextStepsOf } from './next-steps.ts'
import { type Place, supportKindOf } from './place.ts'
import { availableOnOf, timelineFrom } from './timeline.ts'

type Support = Pick<Option, 'incentives' | 'departments'>
type Landing = Pick<Option, keyof Support | 'nextSteps' | 'timeline'>

/**
 * What stands between an option and its use: support, bodies, tasks in their order, and about how long. Options whose
 * places are alike in all that supports and timelines look at have the same, which is found once.
 */
export function landingFinder(
  snapshot: Snapshot,
): (places: readonly Place[], questions: Option['toConfirm']) => Landing {
  const supports = new Map<string, Support>()
  const timelines = new Map<string, Timeline>()
  return (places, questions) => {
    const kind = places.map(supportKindOf).join()
    const support = supports.get(kind) ?? supportOf(snapshot, places)
    supports.set(kind, support)
    const availableOn = availableOnOf(places)
    const timeline = timelines.get(`${kind} ${availableOn}`) ?? timelineFrom(places, availableOn)
    timelines.set(`${kind} ${availableOn}`, timeline)
    return { ...support, nextSteps: nextStepsOf(places, questions), timeline }
  }
}

function supportOf(snapshot: Snapshot, places: readonly Place[]): Support {
  const incentives = incentivesOf(snapshot, places)
  return { incentives, departments: departmentsOf(snapshot, places, incentives) }
}
