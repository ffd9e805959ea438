import type { SpacePage } from '../../contract.ts'
import type { Snapshot } from '../../matching/snapshot.ts'
import { type Judged, openAttributes } from './judged.ts'

/**
 * How many spaces match or are to confirm, and the floor area that is known of them, m².
 * @param rows those that fail nothing
 */
export function totalsOf(
  { spaces }: Snapshot,
  rows: Uint32Array,
  judged: Judged,
): Pick<SpacePage, 'total' | 'areaM2' | 'toConfirm'> {
  const { positions, count, value } = spaces.columns.floor_area_m2
  const areasM2 = Float64Array.from({ length: count }, (_, position) => value(position) ?? 0)
  const match = { total: 0, areaM2: 0 }
  const toConfirm = { total: 0, areaM2: 0 }
  /** By what is open of a space: few combinations occur. */
  const byOpen = new Map<number, number>()
  for (const row of rows) {
    const open = judged.open[row] as number
    const sums = open === 0 ? match : toConfirm
    sums.total++
    sums.areaM2 += areasM2[positions[row] as number] as number
    if (open !== 0) byOpen.set(open, (byOpen.get(open) ?? 0) + 1)
  }
  const missing: Record<string, number> = {}
  for (const [open, spaces] of byOpen)
    for (const attribute of openAttributes(judged, open))
      missing[attribute] = (missing[attribute] ?? 0) + spaces
  return { ...match, toConfirm: { ...toConfirm, missing } }
}
