import type { Option, Timeline } from '../../contract.ts'
import { keeper, perSnapshot } from '../keeper.ts'
import type { Snapshot } from '../snapshot.ts'
import { departmentsOf } from './departments.ts'
import { eiaRangeOf } from './eia-class.ts'
import { incentivesOf } from './incentives.ts'
import { nextStepsOf } from './next-steps.ts'
import { cleanroomWork, type Place, supportKindOf } from './place.ts'
import { availableOnOf, timelineFrom } from './timeline.ts'

type Support = Pick<Option, 'incentives' | 'departments'>
type Landing = Pick<Option, keyof Support | 'nextSteps' | 'timeline'>

/** What stands between an option and its use: support, bodies, tasks in their order, and about how long. */
export function landingOf(
  snapshot: Snapshot,
  places: readonly Place[],
  questions: Option['toConfirm'],
): Landing {
  return {
    ...supportOf(snapshot, places),
    nextSteps: nextStepsOf(places, questions),
    timeline: timelineOf(snapshot, places),
  }
}

/** Few are different, over all options and questions: so many are kept with a snapshot. */
const mostKept = 500
const supports = perSnapshot(() => keeper<Support>(mostKept))
const timelines = perSnapshot(() => keeper<Timeline>(mostKept))

function supportOf(snapshot: Snapshot, places: readonly Place[]): Support {
  const key = `${cleanroomWork(places)} ${places.map(supportKindOf).join()}`
  return supports(snapshot)(key, () => {
    const incentives = incentivesOf(snapshot, places)
    return { incentives, departments: departmentsOf(snapshot, places, incentives) }
  })
}

function timelineOf(snapshot: Snapshot, places: readonly Place[]): Timeline {
  const { least, most } = eiaRangeOf(places)
  const isProduced = places.some(({ ask }) => ask.use === 'production')
  const availableOn = availableOnOf(places)
  const key = `${least} ${most} ${cleanroomWork(places)} ${isProduced} ${availableOn}`
  return timelines(snapshot)(key, () => timelineFrom(places, availableOn))
}
