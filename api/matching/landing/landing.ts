import type { Option, Timeline } from '../../contract.ts'
import { keeper } from '../keeper.ts'
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
  const { supportOf, timelineOf } = finders.get(snapshot) ?? findersOf(snapshot)
  return {
    ...supportOf(places),
    nextSteps: nextStepsOf(places, questions),
    timeline: timelineOf(places, availableOnOf(places)),
  }
}

interface Finders {
  supportOf(places: readonly Place[]): Support
  timelineOf(places: readonly Place[], availableOn: string | null): Timeline
}

/** So many of each are kept with a snapshot. */
const mostKept = 500

/** Few are different, over all options and questions, so each is worked out once for a snapshot. */
const finders = new WeakMap<Snapshot, Finders>()

function findersOf(snapshot: Snapshot): Finders {
  const supports = keeper<Support>(mostKept)
  const timelines = keeper<Timeline>(mostKept)
  const made: Finders = {
    supportOf: (places) =>
      supports(`${cleanroomWork(places)} ${places.map(supportKindOf).join()}`, () => {
        const incentives = incentivesOf(snapshot, places)
        return { incentives, departments: departmentsOf(snapshot, places, incentives) }
      }),
    timelineOf(places, availableOn) {
      const { least, most } = eiaRangeOf(places)
      const isProduced = places.some(({ ask }) => ask.use === 'production')
      return timelines(`${least} ${most} ${cleanroomWork(places)} ${isProduced} ${availableOn}`, () =>
        timelineFrom(places, availableOn),
      )
    },
  }
  finders.set(snapshot, made)
  return made
}
