import type { MatchResult, Option, Requirement } from '../contract.ts'
import { type Choice, choicesOf, meanCloseness } from './choice.ts'
import { type Growth, growingActivity, growthFinder } from './expansion.ts'
import type { JudgedActivity } from './judged.ts'
import { madeOf, scoreOption } from './option-score.ts'
import { optionPresenter } from './present-option.ts'
import { type Made, orderHolds } from './rank-stability.ts'
import { haveRoom } from './rooms.ts'
import { type Problem, search } from './search.ts'
import type { Snapshot } from './snapshot.ts'
import type { Weights } from './weights.ts'

/**
 * The best ways to place every activity, each with all its reasons. Of equal scores those without a gap between their
 * spaces come first, then they stand by the ids of their spaces.
 * @param expansion the growing activity asked again; undefined where no expansion is asked for
 */
export function optionsOf(
  activities: readonly JudgedActivity[],
  expansion: JudgedActivity | undefined,
  requirement: Requirement,
  snapshot: Snapshot,
  weights: Weights,
  limit: number,
): Pick<MatchResult, 'options' | 'stability' | 'exact'> {
  const shares = sharesOf(activities)
  const shown =
    activities.length === 1
      ? { limit, beyond: weights.expandability }
      : requirement.together === 'parcel'
        ? undefined
        : { limit: mostChoices, beyond: 0 }
  const found = activities.map((judged) =>
    choicesOf(judged, snapshot, ownWeights(weights, activities), shown),
  )
  const growths = expansion && choicesOf(expansion, snapshot, weights)
  const findGrowth = growthFinder(growths?.choices ?? [], growingActivity(requirement), snapshot)
  const growthOf = (chosen: readonly Choice[]): Growth | undefined =>
    expansion ? findGrowth(chosen) : undefined

  const slots = activities.length
  const betweenWeight = slots > 1 ? weights.proximity / 2 : 0
  const jointWorth = (chosen: readonly Choice[]): number =>
    betweenWeight * meanCloseness(chosen, slots, snapshot) +
    // Before everything is placed it may still grow on the spot.
    (expansion ? weights.expandability * (chosen.length < slots ? 1 : (growthOf(chosen)?.closeness ?? 0)) : 0)

  const problems = listsTogether(
    found.map(({ choices }) => choices),
    requirement.together ?? 'anywhere',
    snapshot,
  ).map(
    (lists): Problem<Choice> => ({
      lists,
      worth: (choice, slot) => (shares[slot] ?? 0) * choice.pack.worth,
      mayJoin: (chosen, next) =>
        haveRoom(chosen.length === 0 ? next.draws : [...chosen, next].flatMap(({ draws }) => draws)),
      jointWorth,
    }),
  )
  const { found: combinations, exact } = search(problems, limit)
  const last = combinations[limit - 1]?.worth ?? Number.NEGATIVE_INFINITY
  /** Whether a combination with something that was left out could be among those that are shown. */
  const isMissed = (slot: number): boolean => {
    const { leftBelow } = found[slot] ?? {}
    if (leftBelow === undefined || slots === 1) return false
    const most = (other: number) => (other === slot ? leftBelow : (found[other]?.choices[0]?.pack.worth ?? 0))
    const sum = shares.reduce((worth, share, other) => worth + share * most(other), jointWorth([]))
    return sum > last
  }
  const present = optionPresenter(snapshot)
  const ranked = combinations
    .map(({ choices }): Ranked => {
      const growth = growthOf(choices)
      const between = meanCloseness(choices, slots, snapshot)
      const score = scoreOption(choices, shares, between, growth, weights)
      return {
        option: present(choices, growth?.choice, expansion !== undefined, score),
        made: () => madeOf(choices, shares, between, growth, weights),
        gaps: choices.filter(({ isUnbroken }) => !isUnbroken).length,
      }
    })
    .sort(
      (a, b) => b.option.score - a.option.score || a.gaps - b.gaps || (a.option.id < b.option.id ? -1 : 1),
    )
  return {
    options: ranked.map(({ option }) => option),
    stability: stabilityOf(ranked.slice(0, mostCompared), weights),
    exact:
      exact &&
      !found.some((_, slot) => isMissed(slot)) &&
      [...found, ...(growths ? [growths] : [])].every(({ isWhole }) => isWhole),
  }
}

/** So many choices of each of several activities are tried; more only where several are worth the same. */
const mostChoices = 1_000

interface Ranked {
  option: Option
  made(): Made
  /** How many of its packs have a gap between their spaces. */
  gaps: number
}

/** So many of the first options are compared, each with the next. */
const mostCompared = 5

function stabilityOf(ranked: readonly Ranked[], weights: Weights): MatchResult['stability'] {
  const made = ranked.map((each) => each.made())
  return ranked.slice(1).flatMap(({ option: lower }, before) => {
    const upper = ranked[before]?.option
    const [above, below] = [made[before], made[before + 1]]
    if (upper === undefined || above === undefined || below === undefined) return []
    return [
      {
        upper: upper.id,
        lower: lower.id,
        lead: Math.round((upper.score - lower.score) * 1e4) / 1e4,
        holds: orderHolds(above, below, weights),
      },
    ]
  })
}

/** Of several activities, half of the proximity is how close their packs are to one another. */
const ownWeights = (weights: Weights, { length }: readonly unknown[]): Weights => ({
  ...weights,
  proximity: length > 1 ? weights.proximity / 2 : weights.proximity,
})

/** What each activity counts in an option: by the area it asks for, or all alike where one names none. */
function sharesOf(activities: readonly JudgedActivity[]): number[] {
  const areas = activities.map(({ ask }) => ask.minAreaM2 ?? ask.maxAreaM2)
  if (areas.some((area) => area === undefined)) return activities.map(() => 1 / activities.length)
  const total = areas.reduce<number>((sum, area) => sum + (area ?? 0), 0)
  return areas.map((area) => (area ?? 0) / total)
}

/** The choices parcel by parcel, cluster by cluster, or all at once; places that cannot take every activity are left out. */
function listsTogether(
  lists: readonly (readonly Choice[])[],
  together: NonNullable<Requirement['together']>,
  snapshot: Snapshot,
): Choice[][][] {
  const placeOf = ({ site, spot }: Choice): string =>
    together === 'parcel' ? site : together === 'cluster' ? snapshot.space(spot.rows[0] ?? 0).cluster_id : ''
  const places = new Map<string, Choice[][]>()
  for (const [slot, list] of lists.entries())
    for (const choice of list) {
      const place = placeOf(choice)
      const of = places.get(place) ?? lists.map((): Choice[] => [])
      places.set(place, of)
      of[slot]?.push(choice)
    }
  return [...places.values()].filter((each) => each.every(({ length }) => length > 0))
}
