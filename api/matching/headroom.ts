import { atLeastNames } from '../../attributes/attributes.ts'
import type { Ask } from './ask.ts'
import type { Codes, NumberColumn } from './columns/number-column.ts'
import { type Estimate, known, knownPart, nobodyKnows } from './estimate.ts'
import type { JudgedActivity } from './judged.ts'
import { fail, judge, pass } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

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
export function headroomScorer(judged: JudgedActivity, snapshot: Snapshot): (row: number) => Estimate {
  const fitAt = fit(judged, snapshot)
  const wasteOf = waste(judged, snapshot)
  return (row) => {
    const { low, high } = fitAt(row)
    const left = 1 - wasteOf(row) / 2
    // Scaled by what is known only, so that an unknown stays between 0 and 1.
    const value = knownPart({ low, high })
    if (value === undefined) return nobodyKnows
    const unknownShare = high - low
    const least = value * left * (1 - unknownShare)
    return { low: least, high: least + unknownShare }
  }
}

/** A third of the waste, which costs half of the fit. */
const wasteShare = 1 / 6

/** What is lost at least by what one attribute of a space is, by its code. */
export interface CodeLoss {
  codes: Codes
  losses: ArrayLike<number>
}

/**
 * What a space loses of its fit by each number asked for, and of what is left to waste by all of which it may offer too
 * much: of 1 each.
 */
export function headroomLosses(
  { ask, soft, softAsk }: JudgedActivity,
  { numbers, codes }: Snapshot,
): { fit: CodeLoss[]; waste: [ofLoad: CodeLoss, ofHeight: CodeLoss, ofGround: CodeLoss] } {
  const asked = askedNumbers(ask, numbers)
  const share = 1 / (asked.length + soft.length)
  const lossOf = ({ codes, values }: NumberColumn, loss: (have: number) => number) => ({
    codes,
    losses: values.map(loss),
  })
  const { loadKnM2, heightM, wantsGround } = wastedAbove(ask, softAsk)
  return {
    fit: asked.map(({ need, column }) => lossOf(column, (have) => share * (1 - fitOf(have, need)))),
    waste: [
      lossOf(numbers.floorLoadKnM2, (have) => wasteShare * over(have, loadKnM2)),
      lossOf(numbers.clearHeightM, (have) => wasteShare * over(have, heightM)),
      { codes: codes.groundFloor, losses: [0, wasteShare * Number(!wantsGround)] },
    ],
  }
}

/** The mean of its parts. A loop, since a match asks this of every space that fails nothing. */
function fit({ ask, soft }: JudgedActivity, { numbers }: Snapshot): (row: number) => Estimate {
  const asked = askedNumbers(ask, numbers)
  const share = 1 / (asked.length + soft.length)
  return (row) => {
    if (share === Number.POSITIVE_INFINITY) return known(1)
    let low = 0
    let high = 0
    for (const { need, column } of asked) {
      const have = column.at(row)
      const value = fitOf(have, need)
      low += share * (Number.isNaN(have) ? 0 : value)
      high += share * (Number.isNaN(have) ? 1 : value)
    }
    for (const { check } of soft) {
      const code = judge(check, row)
      low += share * Number(code === pass)
      high += share * Number(code !== fail)
    }
    return { low, high }
  }
}

const askedNumbers = ({ wishes }: JudgedActivity['ask'], numbers: Snapshot['numbers']) =>
  atLeastNames.flatMap((name) => {
    const need = wishes[name]
    return need === undefined ? [] : [{ need, column: numbers[name] }]
  })

const fitOf = (have: number, need: number): number => within(have / need - 0.5)

function waste({ ask, softAsk }: JudgedActivity, { numbers, codes }: Snapshot): (row: number) => number {
  const { loadKnM2, heightM, wantsGround } = wastedAbove(ask, softAsk)
  return (row) => {
    const ground = codes.groundFloor[row] === 1 && !wantsGround ? 1 : 0
    const load = over(numbers.floorLoadKnM2.at(row), loadKnM2)
    return (load + over(numbers.clearHeightM.at(row), heightM) + ground) / 3
  }
}

const wastedAbove = ({ wishes: must }: Ask, { wishes: would }: Ask) => ({
  loadKnM2: Math.max(must.floorLoadKnM2 ?? 0, would.floorLoadKnM2 ?? 0, ordinaryLoadKnM2),
  heightM: Math.max(must.clearHeightM ?? 0, would.clearHeightM ?? 0, ordinaryHeightM),
  wantsGround: must.groundFloor === true || would.groundFloor === true,
})

const over = (have: number, need: number): number => (Number.isNaN(have) ? 0 : within(have / need - 1.2))

const within = (value: number) => Math.min(1, Math.max(0, value))
