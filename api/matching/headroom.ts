import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { SpaceAttributes } from '../../sql/tables.ts'
import type { Wishes } from '../contract.ts'
import { type Estimate, known, knownPart, meanOf, nobodyKnows } from './estimate.ts'
import type { JudgedActivity } from './judged.ts'
import { fail, judge, unknown } from './rule.ts'

/** Numbers of which more is better. */
const measured = [
  ['clearHeightM', 'clear_height_m'],
  ['floorLoadKnM2', 'floor_load_kn_m2'],
  ['powerKva', 'power_kva'],
  ['freightLiftT', 'freight_lift_t'],
] as const satisfies readonly (readonly [keyof Wishes, keyof SpaceAttributes])[]

/** What an ordinary floor offers anyhow: kN/m² and m. Trade knowledge (upper floors 7.5–12 and 4.2–4.5), unverified. */
const ordinaryLoadKnM2 = 10
const ordinaryHeightM = 5

/**
 * Technical headroom, less the opportunity that is lost where heavy ground-floor space goes to those who need none:
 * fit × (1 − waste / 2).
 * - fit: mean over the numbers asked for of have / need − 0.5 within 0 to 1 (exactly enough 0.5, half as much again 1)
 *   and over the preferences of 1 met, 0 missed; 1 where nothing is asked.
 * - waste: mean of three, each 0 to 1: floor load and clear height, have / need − 1.2, where the need is never less
 *   than an ordinary floor's (10 kN/m², 5 m); ground floor, 1 where it is one and none was asked for. What nobody knows
 *   wastes nothing.
 */
export function headroom(judged: JudgedActivity, row: number, space: SnapshotRow): Estimate {
  const parts = fitParts(judged, row, space)
  const fit = parts.length === 0 ? known(1) : meanOf(parts.map((of) => ({ share: 1 / parts.length, of })))
  const left = 1 - waste(judged, space) / 2
  // Scaled by what is known only, so that an unknown stays between 0 and 1.
  const value = knownPart(fit)
  if (value === undefined) return nobodyKnows
  const unknownShare = fit.high - fit.low
  const low = value * left * (1 - unknownShare)
  return { low, high: low + unknownShare }
}

function fitParts({ ask, soft }: JudgedActivity, row: number, space: SnapshotRow): Estimate[] {
  const parts: Estimate[] = []
  for (const [wish, attribute] of measured) {
    const need = ask.wishes[wish]
    if (need === undefined) continue
    const have = space[attribute]
    parts.push(have === null ? nobodyKnows : known(within(have / need - 0.5)))
  }
  for (const { check } of soft) {
    const code = judge(check, row)
    parts.push(code === unknown ? nobodyKnows : known(code === fail ? 0 : 1))
  }
  return parts
}

function waste({ ask, softAsk }: JudgedActivity, space: SnapshotRow): number {
  const must = ask.wishes
  const would = softAsk.wishes
  const loadKnM2 = Math.max(must.floorLoadKnM2 ?? 0, would.floorLoadKnM2 ?? 0, ordinaryLoadKnM2)
  const heightM = Math.max(must.clearHeightM ?? 0, would.clearHeightM ?? 0, ordinaryHeightM)
  const wantsGround = must.groundFloor === true || would.groundFloor === true
  const ground = space.ground_floor === true && !wantsGround ? 1 : 0
  return (over(space.floor_load_kn_m2, loadKnM2) + over(space.clear_height_m, heightM) + ground) / 3
}

const over = (have: number | null, need: number): number => (have === null ? 0 : within(have / need - 1.2))

const within = (value: number) => Math.min(1, Math.max(0, value))
