import { closeness, ownProximity, type Spot, spotOf } from './closeness.ts'
import type { JudgedActivity } from './judged.ts'
import { packsOf } from './packs.ts'
import { type Draw, drawsOf } from './rooms.ts'
import { packScorer, type ScoredPack } from './score.ts'
import type { Snapshot } from './snapshot.ts'
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

/** Everything that one activity could take, the best first; ties without a gap first, then by id. */
export function choicesOf(
  judged: JudgedActivity,
  snapshot: Snapshot,
  weights: Weights,
): { choices: Choice[]; isWhole: boolean } {
  const { packs, isWhole } = packsOf(judged, snapshot)
  const score = packScorer(judged, snapshot, weights)
  const choices = packs.map((pack): Choice => {
    const spot = spotOf(pack, snapshot)
    return {
      judged,
      pack: score(pack, ownProximity(judged, spot, snapshot)),
      spot,
      draws: drawsOf(judged, pack, snapshot),
      site: spot.parcel ?? `space ${spot.rows[0]}`,
      isUnbroken: closeness(spot, spot, snapshot) === 1,
    }
  })
  return {
    choices: choices.sort(
      (a, b) => b.pack.worth - a.pack.worth || Number(b.isUnbroken) - Number(a.isUnbroken),
    ),
    isWhole,
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
