import type { Cluster } from '../../api/contract.ts'
import type { OccupancyRow } from './areas.ts'
import { clusterNamesInOrder, useNamesInOrder } from './row-order.ts'

/** What a row of the table stands for; null: any. Zoning `unknown` is a plate that nobody knows. */
export interface RowFilter {
  cluster: Cluster['id']
  use: string | null
  zoning: string | null
}

/** The row as it stands in the address: `pujiang`, `hongqiao.rnd.C65/C8`. */
export const rowText = ({ cluster, use, zoning }: RowFilter): string =>
  use === null ? cluster : [cluster, use, zoning ?? 'unknown'].join('.')

/** Null where the text names no row that there could be. */
export function rowFrom(text: string | null): RowFilter | null {
  const [asked, use = null, zoning = null] = text?.split('.') ?? []
  const cluster = clusterNamesInOrder.find((id) => id === asked)
  if (cluster === undefined) return null
  if (use === null) return { cluster, use: null, zoning: null }
  return useNamesInOrder.includes(use) && zoning !== null
    ? { cluster, use, zoning: zoning === 'unknown' ? null : zoning }
    : null
}

export const isInRow = (
  row: Pick<OccupancyRow, 'cluster' | 'use' | 'zoning'>,
  filter: RowFilter | null,
): boolean =>
  filter === null ||
  (row.cluster === filter.cluster &&
    (filter.use === null || (row.use === filter.use && (row.zoning ?? null) === filter.zoning)))
