import type { Ask } from './ask.ts'
import type { Pack } from './packs.ts'
import { takenAreaM2 } from './rules/available-by.ts'
import { shareOf } from './rules/share-of.ts'
import type { Snapshot } from './snapshot.ts'

/** What all of these take of a pool, m²; NaN where one takes nobody knows how much. */
export const drawnM2 = (draws: readonly Draw[], pool: Draw['pool']): number =>
  draws.reduce((sum, draw) => (draw.pool === pool ? sum + draw.areaM2 : sum), 0)

/** What a placement takes of something that others draw on too: a space, or a share of a parcel; m². */
export interface Draw {
  /** The row of the space that takes it. */
  row: number
  /** The row of a space, or the id of a parcel. */
  pool: number | string
  /** NaN of a share of a parcel that land without a FAR takes. */
  areaM2: number
  /** What is left in the pool on every day from `from` on, before this option takes anything. */
  roomM2: number
  /** The day from which it is drawn, YYYY-MM-DD. */
  from: string
}

/**
 * Each of its spaces, and where one applies, the share of the parcel: its plate has one at most. What only holds take
 * counts as left.
 */
export function drawsOf(ask: Ask, pack: Pack, snapshot: Snapshot): Draw[] {
  const from = ask.neededBy
  return pack.members.flatMap(({ row, areaM2, freeM2 }) => {
    const space: Draw = { row, pool: row, areaM2, roomM2: freeM2, from }
    const share = shareOf(ask, snapshot, row)
    if (share === undefined) return [space]
    const isKnown = !Number.isNaN(takenAreaM2(ask, snapshot.space(row)))
    const ofShareM2 = isKnown ? areaM2 : Number.NaN
    return [space, { row, pool: share.parcelId, areaM2: ofShareM2, roomM2: share.capM2 - share.usedM2, from }]
  })
}

/**
 * Whether nothing is given twice. What is drawn stays drawn, and the room of a later day can only be larger; so it is
 * enough that whenever something is drawn, all that has been drawn by then fits the room from that day on. What takes
 * nobody knows how much is a question and in no one's way.
 */
export function haveRoom(draws: readonly Draw[]): boolean {
  const known = draws.filter(({ areaM2 }) => !Number.isNaN(areaM2))
  return known.every(({ pool, from, roomM2 }) => {
    const taken = drawnM2(
      known.filter((other) => other.from <= from),
      pool,
    )
    return taken <= roomM2 + 1e-6
  })
}
