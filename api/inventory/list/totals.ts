import { valueAt } from '../../../sql/columns/column.ts'
import type { SpacePage } from '../../contract.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { forEachNotFailing, type Judged, openAttributes } from './judged.ts'

/** How many spaces match or are to confirm, and the floor area that is known of them, m². */
export function totalsOf(
  { spaces }: Snapshot,
  judged: Judged,
): Pick<SpacePage, 'total' | 'areaM2' | 'toConfirm'> {
  const match = { total: 0, areaM2: 0 }
  const toConfirm = { total: 0, areaM2: 0 }
  /** By what is open of a space: few combinations occur. */
  const byOpen = new Map<number, number>()
  forEachNotFailing(judged, 0, (row, open) => {
    const sums = open === 0 ? match : toConfirm
    sums.total++
    sums.areaM2 += valueAt(spaces.columns.floor_area_m2, row) ?? 0
    if (open !== 0) byOpen.set(open, (byOpen.get(open) ?? 0) + 1)
  })
  const missing: Record<string, number> = {}
  for (const [open, count] of byOpen)
    for (const attribute of openAttributes(judged, open))
      missing[attribute] = (missing[attribute] ?? 0) + count
  return { ...match, toConfirm: { ...toConfirm, missing } }
}
