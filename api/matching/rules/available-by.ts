import type { SnapshotRow } from '../../../sql/queries/snapshot.ts'
import type { Bilingual } from '../../contract.ts'
import { daysBetween } from '../../days.ts'
import type { Ask } from '../ask.ts'
import { firmFrom, isCommitted, peakOfRowM2 } from '../columns/commitments.ts'
import { deliveryClassOf } from '../delivery-classes.ts'
import { firstDayWithRoom, isHold, peakTakenM2 } from '../free-area.ts'
import { type Check, type Code, fail, pass, type Rule, unknown } from '../rule.ts'
import type { Snapshot } from '../snapshot.ts'
import { takenAreaM2 } from '../taken-area.ts'
import { day, quantity, say } from '../words.ts'

/**
 * Free and surely there by the day it is needed. Confirmed by then passes; promised for a later day fails; promised
 * and not confirmed, or standing and not confirmed, is a question. So is what only holds are in the way of.
 */
export const availableBy: Rule = {
  id: 'available_by',
  label: say('可用时间', 'Availability'),
  nameOf: day,
  isCoupled: true,
  isTimed: true,
  check: availability,
  explain(ask, snapshot, row, verdict) {
    const space = snapshot.space(row)
    return {
      need: ask.neededBy,
      have: space.delivery_confirmed_on ?? space.delivery_planned_on,
      unit: null,
      relaxTo: verdict === fail ? firstDay(ask, snapshot, row) : null,
      text: textOf(ask, snapshot, row, verdict),
    }
  },
  reads: ({ neededBy }) => neededBy,
  relaxTo: firstDay,
  relax: (ask, to) => (typeof to === 'string' ? { ...ask, neededBy: to } : ask),
}

/** What is asked of the availability of a space, by an activity or by a list. */
export type Availability = Pick<Ask, 'minAreaM2' | 'neededBy' | 'now'>

export function availability(asked: Availability, snapshot: Snapshot): Check & { kind: 'codes' } {
  const { commitments, deliveryClass, deliveryClasses } = snapshot
  const verdicts = Uint8Array.from(deliveryClasses, ({ isLand, confirmedOn, plannedOn }) =>
    isLand ? unknown : judgeDelivery(confirmedOn, plannedOn, asked.neededBy),
  )
  const firm = firmFrom(asked)
  const all = { ...firm, withHolds: true }
  const judge = (row: number): Code => {
    const delivered = verdicts[deliveryClass[row] as number] as Code
    if (delivered === fail) return fail
    const takenM2 = peakOfRowM2(commitments, row, all)
    // What nothing takes of any more is there as it is delivered.
    if (takenM2 === 0) return delivered
    const room = roomAndNeed(asked, snapshot, row)
    // Holds only add to what leases take.
    if (!leavesTooLittle(room, takenM2)) return delivered
    return leavesTooLittle(room, peakOfRowM2(commitments, row, firm)) ? fail : unknown
  }
  const except = { rows: commitments.rows, has: (row: number) => isCommitted(commitments, row), judge }
  return { kind: 'codes', column: deliveryClass, verdicts, except }
}

/** A space that is too small by itself is for the floor area to say. */
const leavesTooLittle = ({ roomM2, needM2 }: Room, takenM2: number): boolean =>
  takenM2 > 0 && roomM2 - takenM2 + 1e-6 < needM2

interface Room {
  roomM2: number
  needM2: number
}

/** In the area that commitments take: floor area; of land its own, of which any part is a start where no FAR is known. */
function roomAndNeed(asked: Availability, snapshot: Snapshot, row: number): Room {
  const takenM2 = takenAreaM2(asked, snapshot, row)
  if (!deliveryClassOf(snapshot, row).isLand)
    return { roomM2: snapshot.numbers.floorAreaM2.at(row), needM2: takenM2 }
  const { land_area_m2, is_divisible, far } = snapshot.space(row)
  const roomM2 = land_area_m2 ?? Number.NaN
  if (!is_divisible) return { roomM2, needM2: roomM2 }
  return { roomM2, needM2: far === null ? 1 : takenM2 / far }
}

function judgeDelivery(confirmedOn: string | null, plannedOn: string | null, by: string): Code {
  if (confirmedOn !== null) return confirmedOn <= by ? pass : fail
  return plannedOn !== null && plannedOn > by ? fail : unknown
}

/** The first day that would do: delivered, and enough of it free. */
function firstDay(ask: Ask, snapshot: Snapshot, row: number): string | null {
  const { confirmedOn, plannedOn } = deliveryClassOf(snapshot, row)
  const delivered = confirmedOn ?? plannedOn ?? ask.neededBy
  const from = delivered > ask.neededBy ? delivered : ask.neededBy
  if (!isCommitted(snapshot.commitments, row)) return from
  const firm = (snapshot.spaces.commitments.get(row) ?? []).filter((each) => !isHold(each))
  const { roomM2, needM2 } = roomAndNeed(ask, snapshot, row)
  return firstDayWithRoom(firm, roomM2, needM2, from, ask.now)
}

function textOf(ask: Ask, snapshot: Snapshot, row: number, verdict: Code): Bilingual {
  const space = snapshot.space(row)
  const by = day(ask.neededBy)
  if (space.kind === 'land' && verdict !== fail)
    return say(
      '储备用地，供地时间未定，请问园区',
      'Land in reserve; when it is granted is open, ask the park',
    )
  const planned = plannedText(space)
  if (verdict === pass) return say(`${by.zh} 可用，交付已确认`, `Available by ${by.en}, delivery confirmed`)
  if (verdict === fail) {
    if (space.delivery_confirmed_on !== null && space.delivery_confirmed_on > ask.neededBy)
      return say(
        `${day(space.delivery_confirmed_on).zh} 才交付，要求 ${by.zh}`,
        `Delivered on ${day(space.delivery_confirmed_on).en}; needed by ${by.en}`,
      )
    if (judgeDelivery(space.delivery_confirmed_on, space.delivery_planned_on, ask.neededBy) === fail)
      return say(
        `承诺 ${planned.zh} 交付，晚于要求的 ${by.zh}`,
        `Promised for ${planned.en}, later than ${by.en}`,
      )
    return takenText(ask, snapshot, row)
  }
  if (judgeDelivery(space.delivery_confirmed_on, space.delivery_planned_on, ask.neededBy) === pass)
    return say('已被锁定，到期后可能释放，请问园区', 'Held for someone else and may come free; ask the park')
  if (space.delivery_planned_on === null)
    return say(
      '已建成，是否可用尚无人确认，请问园区',
      'Built, but nobody has confirmed that it is free; ask the park',
    )
  const late = daysBetween(space.delivery_planned_on, ask.neededBy)
  return late > 0
    ? say(
        `承诺 ${planned.zh} 交付，至 ${by.zh} 已过 ${late} 天，待园区确认`,
        `Promised for ${planned.en}, ${late} days past on ${by.en}; the park must confirm`,
      )
    : say(`承诺 ${planned.zh} 交付，待园区确认`, `Promised for ${planned.en}; the park must confirm`)
}

function takenText(ask: Ask, snapshot: Snapshot, row: number): Bilingual {
  const space = snapshot.space(row)
  const taken = peakTakenM2(space.commitments, ask.neededBy, ask.now, (each) => !isHold(each))
  const freeM2 = Math.max(0, roomAndNeed(ask, snapshot, row).roomM2 - taken)
  if (freeM2 === 0) {
    const first = firstDay(ask, snapshot, row)
    return first === null
      ? say('已签约，未定何时可用', 'Committed, with no end set')
      : say(`已签约，${day(first).zh} 起可用`, `Committed; free from ${day(first).en}`)
  }
  const by = day(ask.neededBy)
  const free = quantity(freeM2, 'm²')
  return space.is_divisible
    ? say(`${by.zh} 起只余 ${free} 可用`, `Only ${free} is free from ${by.en} on`)
    : say(
        `不可分割，${by.zh} 起只余 ${free} 可用`,
        `Cannot be divided, and only ${free} is free from ${by.en} on`,
      )
}

/** A promise is only as exact as it was given. */
function plannedText({ delivery_planned_on, delivery_planned_precision }: SnapshotRow): Bilingual {
  const on = delivery_planned_on ?? ''
  const year = on.slice(0, 4)
  if (delivery_planned_precision === 'end_of_year') return say(`${year} 年底`, `the end of ${year}`)
  if (delivery_planned_precision === 'mid_year') return say(`${year} 年中`, `mid-${year}`)
  return day(on)
}
