import type { ActivityUse } from '../../sql/vocabulary.ts'
import type { Requirement } from '../contract.ts'
import type { Choice } from './choice.ts'
import { closeness } from './closeness.ts'
import { haveRoom } from './rooms.ts'
import type { Snapshot } from './snapshot.ts'

/** The activity that grows: production, else pilot, else the first. */
export function growingActivity({ activities }: Requirement): number {
  const first = (use: ActivityUse) => activities.findIndex((activity) => activity.use === use)
  return [first('production'), first('pilot'), 0].find((index) => index >= 0) ?? 0
}

/** The growing activity asked again, of the area and by the day of the expansion; all else stays as it is. */
export function expansionAsked(requirement: Requirement): Requirement | undefined {
  const { expansion } = requirement
  if (expansion === undefined) return undefined
  const growing = growingActivity(requirement)
  return {
    ...requirement,
    activities: requirement.activities.map((activity, index) => {
      if (index !== growing) return activity
      const { maxAreaM2: _, ...rest } = activity
      return { ...rest, minAreaM2: expansion.areaM2, neededBy: expansion.by }
    }),
  }
}

export interface Growth {
  choice: Choice
  /** How close to what it grows from: the expandability of the option. */
  closeness: number
}

/**
 * Finds the room to grow that is closest to the growing activity: the rest of its space, else its building, else its
 * parcel; never beyond, since that would be a second site. Nothing is given twice. An expansion is a wish: where there
 * is no room the option stands, with an expandability of 0 and a question to the park.
 */
export function growthFinder(
  choices: readonly Choice[],
  growing: number,
  snapshot: Snapshot,
): (chosen: readonly Choice[]) => Growth | undefined {
  const bySite = new Map<string, Choice[]>()
  for (const choice of choices) {
    const list = bySite.get(choice.site)
    if (list) list.push(choice)
    else bySite.set(choice.site, [choice])
  }
  return (chosen) => {
    const from = chosen[growing]
    if (from === undefined) return undefined
    const draws = chosen.flatMap((each) => each.draws)
    let best: Growth | undefined
    for (const choice of bySite.get(from.site) ?? []) {
      const close = closeness(from.spot, choice.spot, snapshot)
      if (close <= (best?.closeness ?? 0) || !haveRoom([...draws, ...choice.draws])) continue
      best = { choice, closeness: close }
      if (close === 1) break
    }
    return best
  }
}
