import type { JudgedActivity } from './judged.ts'
import type { Pack } from './packs.ts'
import type { Snapshot } from './snapshot.ts'
import { takenAreaM2 } from './taken-area.ts'

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
export function drawsOf({ ask, shareOf }: JudgedActivity, pack: Pack, snapshot: Snapshot): Draw[] {
  const from = ask.neededBy
  const draws: Draw[] = []
  for (const { row, areaM2, freeM2 } of pack.members) {
    draws.push({ row, pool: row, areaM2, roomM2: freeM2, from })
    const share = shareOf(row)
    if (share === null) continue
    const isKnown = !Number.isNaN(takenAreaM2(ask, snapshot, row))
    const ofShareM2 = isKnown ? areaM2 : Number.NaN
    draws.push({ row, pool: share.parcelId, areaM2: ofShareM2, roomM2: share.capM2 - share.usedM2, from })
  }
  return draws
}

/**
 * Whether nothing is given twice. What is drawn stays drawn, and the room of a later day can only be larger; so it is
 * enough that whenever something is drawn, all that has been drawn by then fits the room from that day on. What takes
 * nobody knows how much is a question and in no one's way.
 */
export function haveRoom(draws: readonly Draw[]): boolean {
  for (const { pool, from, areaM2, roomM2 } of draws) {
    if (Number.isNaN(areaM2)) continue
    let takenM2 = 0
    for (const other of draws)
      if (other.pool === pool && other.from <= from && !Number.isNaN(other.areaM2)) takenM2 += other.areaM2
    if (takenM2 > roomM2 + 1e-6) return false
  }
  return true
}
