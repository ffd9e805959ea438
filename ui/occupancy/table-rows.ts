import { type Areas, addAreas, areasOf, type OccupancyRow } from './areas.ts'
import { grouped } from './grouped.ts'
import type { RowFilter } from './row-filter.ts'
import { clusterNamesInOrder, useNamesInOrder } from './row-order.ts'

export interface TableRow extends RowFilter {
  areas: Areas
}

/**
 * The rows of one day: each cluster, then what it has by use and zoning. Land is no floor area and has no row.
 * @param items of that day, by cluster, use and zoning, however else they are divided
 */
export function tableRows(items: readonly OccupancyRow[]): TableRow[] {
  const floors = items.filter(({ use, stockM2, promisedM2 }) => use !== 'land' && stockM2 + promisedM2 > 0)
  return clusterNamesInOrder.flatMap((cluster) => {
    const own = floors.filter((item) => item.cluster === cluster)
    if (own.length === 0) return []
    const whole = { cluster, use: null, zoning: null, areas: addAreas(own.map(areasOf)) }
    return [whole, ...partsOf(cluster, own)]
  })
}

function partsOf(cluster: TableRow['cluster'], items: readonly OccupancyRow[]): TableRow[] {
  const parts = grouped(items, ({ use, zoning }) => `${use}.${zoning ?? ''}`)
  return [...parts.values()]
    .map(
      (group): TableRow => ({
        cluster,
        use: group[0]?.use ?? null,
        zoning: group[0]?.zoning ?? null,
        areas: addAreas(group.map(areasOf)),
      }),
    )
    .sort(
      (a, b) =>
        useNamesInOrder.indexOf(a.use ?? '') - useNamesInOrder.indexOf(b.use ?? '') ||
        (a.zoning ?? '~').localeCompare(b.zoning ?? '~', 'en'),
    )
}
