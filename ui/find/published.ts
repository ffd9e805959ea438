import type { Cluster, Reconciliation, Source } from '../../api/contract.ts'

/** A published number with what the inventory beneath it adds up to; null where there is nothing to add up. */
export interface Figure {
  id: string
  value: number
  unit: string
  wording: string
  asOf: string | null
  inventory: number | null
  difference: number | null
  source: Source
}

/** The service writes units in plain letters. */
const unitText = (unit: string): string => unit.replace(/m2\b/, 'm²').replace(/km2\b/, 'km²')

/** All published numbers by cluster: those with inventory first, in the order of the service. */
export function publishedOf(
  clusters: readonly Cluster[],
  rows: Reconciliation['items'],
): { cluster: Cluster; figures: Figure[] }[] {
  return clusters.map((cluster) => {
    const reconciled = rows.filter((row) => row.cluster === cluster.id)
    const known = new Set(reconciled.map(({ id }) => id))
    const figures = reconciled.map(
      (row): Figure => ({
        ...row,
        unit: unitText(row.unit),
        value: row.published,
        asOf: null,
      }),
    )
    const others = cluster.publishedFigures
      .filter(({ id }) => !known.has(id))
      .map(
        (figure): Figure => ({ ...figure, unit: unitText(figure.unit), inventory: null, difference: null }),
      )
    return { cluster, figures: [...figures, ...others] }
  })
}
