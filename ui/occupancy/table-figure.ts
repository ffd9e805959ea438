import type { Bilingual } from '../../api/contract.ts'
import { clusterNames, useNames } from '../messages/vocabulary.ts'
import { type Areas, areaStatuses, occupiedPct } from './areas.ts'
import type { BarPart, Figure, FigureWords } from './figure.ts'
import type { RowFilter } from './row-filter.ts'
import type { TableRow } from './table-rows.ts'
import { areaNames, page, table } from './words.ts'

type Say = (text: Bilingual) => string

export const clusterName = (cluster: string): Bilingual =>
  clusterNames[cluster as keyof typeof clusterNames] ?? { zh: cluster, en: cluster }
export const useName = (use: string): Bilingual =>
  useNames[use as keyof typeof useNames] ?? { zh: use, en: use }

/** `Hongqiao Qianwan, R&D, C65`. */
export const rowName = ({ cluster, use, zoning }: RowFilter, say: Say): string =>
  [say(clusterName(cluster)), ...(use === null ? [] : [say(useName(use)), zoning ?? '?'])].join(' ')

/** What is taken of what is delivered, the rest left empty. */
export const takenBar = ({ committed, held }: Areas): BarPart[] =>
  [
    { status: 'committed' as const, value: committed ?? 0 },
    { status: 'held' as const, value: held ?? 0 },
  ].filter(({ value }) => value > 0)

/** The table of one day, with the total of both clusters as its last row. */
export function tableFigure(
  rows: readonly TableRow[],
  total: Areas,
  { name, title, subtitle, say, area }: FigureWords,
): Figure {
  const columns = ['delivered', ...areaStatuses] as const
  const cells = (areas: Areas) => {
    const pct = occupiedPct(areas)
    return [
      ...columns.map((status) => area.value(areas[status])),
      pct === null ? null : Math.round(pct * 10) / 10,
    ]
  }
  return {
    name,
    title,
    subtitle,
    columns: [
      say(table.cluster),
      ...columns.map((status) => `${say(areaNames[status])}, ${area.name}`),
      say(table.occupied),
    ],
    rows: [
      ...rows.map((row) => ({
        cells: [rowName(row, say), ...cells(row.areas)],
        isStrong: row.use === null,
      })),
      { cells: [say(page.allRows), ...cells(total)], isStrong: true },
    ],
  }
}
