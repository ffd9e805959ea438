import { type Areas, addAreas, areasOf, type OccupancyRow } from './areas.ts'
import { grouped } from './grouped.ts'
import { isInRow, type RowFilter } from './row-filter.ts'
import type { Stop } from './stops.ts'

/** Floor area that was promised for a day and that nobody has confirmed by the stop, m². */
export interface Promised {
  on: string
  precision: OccupancyRow['plannedPrecision']
  areaM2: number
  /** Of it, confirmed by the stop. */
  confirmedM2: number
}

/** What stands on one stop, and what was promised, the earliest first. */
export interface Month {
  areas: Areas
  promises: Promised[]
}

/**
 * Month by month, of everything or of one row.
 * @param items by month, cluster, use, zoning and planned
 * @param totals by month alone, from which everything is told even where its parts are not
 */
export function monthsOf(
  stops: readonly Stop[],
  items: readonly OccupancyRow[],
  totals: readonly OccupancyRow[],
  row: RowFilter | null,
): Month[] {
  const byMonth = grouped(
    items.filter((item) => item.use !== 'land' && isInRow(item, row)),
    ({ month }) => month,
  )
  return stops.map(({ month }, index) => {
    const own = byMonth.get(month) ?? []
    const total = totals[index]
    return {
      areas: row === null && total ? areasOf(total) : addAreas(own.map(areasOf)),
      promises: promisesOf(own),
    }
  })
}

/** By the day that they were promised for; `stockM2` of such a group is what has been confirmed of it. */
export function promisesOf(items: readonly OccupancyRow[]): Promised[] {
  const days = grouped(
    items.filter(({ plannedOn }) => plannedOn != null),
    ({ plannedOn }) => plannedOn ?? '',
  )
  return [...days]
    .map(([on, group]) => ({
      on,
      precision: group[0]?.plannedPrecision ?? null,
      areaM2: group.reduce((sum, { promisedM2 }) => sum + promisedM2, 0),
      confirmedM2: group.reduce((sum, { stockM2 }) => sum + stockM2, 0),
    }))
    .sort((a, b) => a.on.localeCompare(b.on))
}
