import { closeness, ownProximity, type Spot, spotOf } from './closeness.ts'
import { firstOf } from './first-of.ts'
import type { JudgedActivity } from './judged.ts'
import { lonePacks, type Pack, packSets } from './packs.ts'
import { type Draw, drawsOf, haveRoom } from './rooms.ts'
import { mostWorth, ownCriteria, packScorer, type ScoredPack } from './score.ts'
import type { Snapshot } from './snapshot.ts'
import { sureHeadroomLoss, sureLosses } from './sure-losses.ts'
import type { Weights } from './weights.ts'

/** A pack as one activity would take it. */
export interface Choice {
  judged: JudgedActivity
  pack: ScoredPack
  spot: Spot
  draws: readonly Draw[]
  /** The parcel; where that is not known, the space. */
  site: string
  /** Its spaces are one, or storeys of one building without a gap. */
  isUnbroken: boolean
}

/** How many choices are looked for, and the most that an option can be worth beyond its choice. */
export interface Shown {
  limit: number
  beyond: number
}

/** What one activity could take. */
export interface Choices {
  choices: Choice[]
  /** False where there may be sets of spaces that were not looked at. */
  isWhole: boolean
  /** What was left out is worth less than this; undefined where nothing was. */
  leftBelow: number | undefined
}

/**
 * Everything that one activity could take, the best first; ties without a gap first, then by id.
 * @param shown absent: all of them; else what comes after so many and cannot make up for it is left out
 */
export function choicesOf(
  judged: JudgedActivity,
  snapshot: Snapshot,
  weights: Weights,
  shown?: Shown,
): Choices {
  const { sets, isWhole } = packSets(judged, snapshot)
  const packOf = lonePacks(judged, snapshot)
  const mostOf = mostWorth(judged, snapshot, weights)
  const score = packScorer(judged, snapshot, weights)
  const bar = barOf(shown)
  const choices: Choice[] = []
  const choiceOf = (pack: Pack): Choice => {
    const spot = spotOf(pack, snapshot)
    const choice = {
      judged,
      pack: score(pack, ownProximity(judged, spot, snapshot)),
      spot,
      draws: drawsOf(judged, pack, snapshot),
      site: spot.parcel ?? `space ${spot.rows[0]}`,
      isUnbroken: closeness(spot, spot, snapshot) === 1,
    }
    bar.raise(choice)
    return choice
  }
  const { candidates } = judged.tally
  const best = ownCriteria.reduce((sum, criterion) => sum + weights[criterion], 0)
  const lost = shown && sureLosses(judged, snapshot, weights)
  // Those that lose least come first, so that the bar is high before the many are held against it.
  const made = new Map(
    lost && leastLosing(candidates, lost, shown.limit).map((row) => [row, choiceOf(packOf(row))]),
  )
  const headroomLoss = sureHeadroomLoss(judged, snapshot, weights)
  /** All but a few lose too much, so this is read and not asked for. */
  let mayLose = best - bar.level()
  for (let place = 0; place < candidates.length; place++) {
    const loses = lost ? (lost[place] as number) : 0
    if (loses > mayLose) continue
    const row = candidates[place] as number
    if (loses + headroomLoss(row) > mayLose) continue
    const before = made.get(row)
    const pack = before ? undefined : packOf(row)
    if (before) choices.push(before)
    else if (pack && mostOf(pack, row) >= bar.level()) choices.push(choiceOf(pack))
    mayLose = best - bar.level()
  }
  for (const pack of sets) choices.push(choiceOf(pack))
  const ranked = choices
    .filter(({ pack }) => pack.worth >= bar.level())
    .sort((a, b) => b.pack.worth - a.pack.worth || Number(b.isUnbroken) - Number(a.isUnbroken))
  const isAll = ranked.length === candidates.length + sets.length
  return { choices: ranked, isWhole, leftBelow: isAll ? undefined : bar.worth() }
}

/** So many of the rows, those that lose least. */
function leastLosing(rows: Uint32Array, lost: Float64Array, limit: number): number[] {
  const least = firstOf<number>(limit)
  for (let place = 0; place < rows.length; place++)
    if (least.takes(lost[place] as number, place))
      least.add(lost[place] as number, place, rows[place] as number)
  return [...least.items()]
}

/** What a choice has to be worth to be in an option that is shown; it rises with what was found. */
interface Bar {
  raise(choice: Choice): void
  /** What is worth less does not reach it. */
  level(): number
  /** What is left out is worth no more. */
  worth(): number
}

/** Sums depend on the order of their terms, and the search takes what differs by less for equal. */
const hair = 1e-8

function barOf(shown: Shown | undefined): Bar {
  if (shown === undefined)
    return {
      raise: () => undefined,
      level: () => Number.NEGATIVE_INFINITY,
      worth: () => Number.NEGATIVE_INFINITY,
    }
  const best = firstOf<number>(shown.limit)
  let level = Number.NEGATIVE_INFINITY
  return {
    raise({ pack, draws, spot }) {
      const row = spot.rows[0] ?? 0
      if (!best.takes(-pack.worth, row) || !haveRoom(draws)) return
      best.add(-pack.worth, row, pack.worth)
      const last = best.items()[shown.limit - 1]
      if (last !== undefined) level = last - shown.beyond - hair
    },
    level: () => level,
    worth: () => (best.items().at(-1) ?? 0) - shown.beyond,
  }
}

/** Mean closeness over the pairs of an option's packs; pairs that are not made yet count as closest. */
export function meanCloseness(chosen: readonly Choice[], slots: number, snapshot: Snapshot): number {
  const pairs = (slots * (slots - 1)) / 2
  if (pairs === 0) return 1
  let far = 0
  for (let i = 0; i < chosen.length; i++)
    for (let j = i + 1; j < chosen.length; j++)
      far += 1 - closeness((chosen[i] as Choice).spot, (chosen[j] as Choice).spot, snapshot)
  return 1 - far / pairs
}
