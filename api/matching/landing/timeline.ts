import { dayInShanghai } from '../../clock.ts'
import type { Timeline } from '../../contract.ts'
import { monthsAfter } from '../../days.ts'
import { firstDayWithRoom } from '../free-area.ts'
import { eiaRangeOf } from './eia-class.ts'
import { eiaPhase, type Phase, phases } from './phases.ts'
import { cleanroomWork, type Place, type SupportedPlace } from './place.ts'

/**
 * How long it takes from the day on which the spaces can be had: to the production licence of a new class III product
 * where something is produced there, else until the spaces are in use. Phases follow one another, which is the
 * careful reading: some can overlap.
 */
export const timelineOf = (places: readonly Place[]): Timeline => timelineFrom(places, availableOnOf(places))

/** @param availableOn YYYY-MM-DD, as of `availableOnOf` */
export function timelineFrom(places: readonly SupportedPlace[], availableOn: string | null): Timeline {
  const isProduced = places.some(({ ask }) => ask.use === 'production')
  const { fire, validation, testing, clinical, review, productionLicence, addressChange } = phases
  const path: Phase[] = [
    eiaPhase(eiaRangeOf(places)),
    worksPhase(places),
    fire,
    ...(isProduced ? [validation, testing, clinical, review, productionLicence] : []),
  ]
  const fromMonths = path.reduce((sum, { months }) => sum + months[0], 0)
  const toMonths = path.reduce((sum, { months }) => sum + months[1], 0)
  return {
    availableOn,
    goal: isProduced ? 'licence' : 'in_use',
    phases: path.map(({ id }) => id),
    window: {
      fromMonths,
      toMonths,
      fromDay: availableOn && monthsAfter(availableOn, fromMonths),
      toDay: availableOn && monthsAfter(availableOn, toMonths),
      basis: 'unverified',
      isEstimate: true,
    },
    addressChange: isProduced ? addressChange.id : null,
  }
}

function worksPhase(places: readonly SupportedPlace[]): Phase {
  switch (cleanroomWork(places)) {
    case 'needed':
      return phases.cleanroom
    case 'unknown':
      return phases.cleanroomIfNone
    case 'not_needed':
    case 'not_asked':
      return phases.fitOut
  }
}

/** The first day on which all of them can be had; null where one is not confirmed for the day it is needed on. */
export function availableOnOf(places: readonly Place[]): string | null {
  let last: string | null = null
  for (const place of places) {
    const day = firstDayOf(place)
    if (day === null) return null
    if (last === null || day > last) last = day
  }
  return last
}

function firstDayOf({ ask, space, placement }: Place): string | null {
  const isSure = placement.verdicts.some(({ rule, result }) => rule === 'available_by' && result === 'pass')
  const confirmedOn = space.delivery_confirmed_on
  if (!isSure || confirmedOn === null) return null
  const today = dayInShanghai(ask.now)
  const from = confirmedOn > today ? confirmedOn : today
  return firstDayWithRoom(space.commitments, space.floor_area_m2 ?? 0, placement.areaM2, from, ask.now)
}
