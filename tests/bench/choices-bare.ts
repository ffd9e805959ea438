import type { Snapshot } from '../../api/matching/snapshot.ts'

/**
 * The ceiling of plain JavaScript where little is excluded: the rules and a score written out for one question, over
 * columns of numbers, and the best rows put in their place. What is looked at row by row (commitments, shares of a
 * parcel) is left out.
 */
export function bareScoring({ size, numbers, codes, ...snapshot }: Snapshot, limit: number): () => number[] {
  const each = (of: (row: number) => number) => Float64Array.from({ length: size }, (_, row) => of(row))
  const area = each((row) => numbers.floorAreaM2.at(row))
  const part = each((row) => numbers.smallestPartM2.at(row))
  const height = each((row) => numbers.clearHeightM.at(row))
  const load = each((row) => numbers.floorLoadKnM2.at(row))
  const rent = each((row) => numbers.rentYuanM2Day.at(row))
  const { use, cluster, groundFloor } = codes
  const verdicts = snapshot.zoningClasses.map(({ verdicts: of }) => of.production.verdict)
  const isAllowed = each((row) => {
    const verdict = verdicts[codes.zoningClass[row] as number]
    return verdict === 'allowed' ? 1 : verdict === 'not_allowed' ? 0 : Number.NaN
  })
  const isDelivered = each((row) =>
    snapshot.deliveryClasses[snapshot.deliveryClass[row] as number]?.confirmedOn === null ? Number.NaN : 1,
  )
  const fails = new Uint16Array(size)
  return () => {
    const best: { row: number; worth: number }[] = []
    for (let row = 0; row < size; row++) {
      const a = area[row] as number
      const h = height[row] as number
      const u = use[row] as number
      const failed =
        +(a < 500) |
        ((+(u > 1) & +(u < 5)) << 1) |
        (+((isAllowed[row] as number) === 0) << 2) |
        (+(h < 4) << 3)
      fails[row] = failed
      if (failed !== 0) continue
      const taken = Math.min(a, Math.max(500, part[row] as number))
      const r = rent[row] as number
      const l = load[row] as number
      const open =
        +Number.isNaN(h) + +Number.isNaN(isAllowed[row] as number) + +Number.isNaN(isDelivered[row] as number)
      const waste = (within(l / 10 - 1.2) + within(h / 5 - 1.2) + +((groundFloor[row] as number) === 1)) / 3
      const known =
        0.2 * (500 / Math.max(500, taken)) +
        0.15 * (Number.isNaN(isDelivered[row] as number) ? 0.5 : 1) +
        0.15 * within(h / 4 - 0.5) * (1 - waste / 2) +
        0.15 * ((cluster[row] as number) === 0 ? 1 : 0.4) +
        0.1 * (1 - open / 6) +
        0.05
      const worth = Number.isNaN(r) ? known / 0.8 : known + 0.2 * Math.max(0, 1 - r / 6)
      if (best.length === limit && worth <= (best[limit - 1]?.worth ?? 0)) continue
      let place = best.length
      while (place > 0 && worth > (best[place - 1]?.worth ?? 0)) place--
      best.splice(place, 0, { row, worth })
      if (best.length > limit) best.pop()
    }
    return best.map(({ row }) => row)
  }
}

/** NaN counts as none. */
const within = (value: number): number => (value > 0 ? Math.min(1, value) : 0)
