import type { Occupancy } from '../../api/contract.ts'

/** Where the plan ends. */
export const planEnd = '2027-12-31'

/** A place of the date slider: a month and the day of it that is told, its last, or today. */
export interface Stop {
  month: string
  day: string
  /** After today: what is told is planned. */
  isPlanned: boolean
  isToday: boolean
}

export const stopsOf = (months: Occupancy['items'], today: string): Stop[] =>
  months.map(({ month = '', day }) => ({ month, day, isPlanned: day > today, isToday: day === today }))

/** The stop of a day's month, the nearest where it lies outside; of today where no day is asked for. */
export function stopAt(stops: readonly Stop[], asked: string | null, today: string): number {
  const month = (asked !== null && /^\d{4}-\d{2}/.test(asked) ? asked : today).slice(0, 7)
  const after = stops.findIndex((stop) => stop.month >= month)
  return after === -1 ? Math.max(0, stops.length - 1) : after
}

/** Share of the way from the first stop to the last, 0–1. */
export const placeOf = (index: number, stops: readonly Stop[]): number =>
  stops.length < 2 ? 0 : index / (stops.length - 1)

/** Stops that carry a name: the first, and each that begins a quarter; January with its year. */
export const namedStops = (stops: readonly Stop[]): number[] =>
  stops.flatMap(({ month }, index) => (index === 0 || /-(01|04|07|10)$/.test(month) ? [index] : []))
