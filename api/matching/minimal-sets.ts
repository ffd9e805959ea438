/** A group of so many is looked at set by set; of a larger one only runs of neighbours are. */
export const mostWhole = 12

/**
 * Sets of two or more areas that together reach `least`, none of which could do without a member. Up to `mostWhole` areas all of them; beyond, per first member the shortest run of neighbours in the order
 * given, less what it can spare. Positions in rising order; m².
 */
export function minimalSets(areasM2: readonly number[], least: number): number[][] {
  const sets = areasM2.length <= mostWhole ? everySet(areasM2, least) : runs(areasM2, least)
  return sets.filter(({ length }) => length > 1)
}

/** Sums of square metres are not exact. */
const rounding = 1e-6

/**
 * Takes or leaves the areas from the largest down. The first that reaches `least` is the smallest of its set, so
 * without any one member the set would fall short.
 */
function everySet(areasM2: readonly number[], least: number): number[][] {
  const falling = areasM2
    .map((areaM2, at) => ({ areaM2, at }))
    .sort((a, b) => b.areaM2 - a.areaM2 || a.at - b.at)
  const sets: number[][] = []
  const rest = falling.map((_, from) => falling.slice(from).reduce((sum, { areaM2 }) => sum + areaM2, 0))
  const take = (from: number, taken: number[], sumM2: number): void => {
    const next = falling[from]
    if (next === undefined || sumM2 + (rest[from] ?? 0) < least - rounding) return
    const with_ = [...taken, next.at]
    if (sumM2 + next.areaM2 >= least - rounding) sets.push(with_.sort((a, b) => a - b))
    else take(from + 1, with_, sumM2 + next.areaM2)
    take(from + 1, taken, sumM2)
  }
  take(0, [], 0)
  return sets
}

function runs(areasM2: readonly number[], least: number): number[][] {
  const found = new Map<string, number[]>()
  for (let first = 0; first < areasM2.length; first++) {
    let sumM2 = 0
    let end = first
    while (end < areasM2.length && sumM2 < least - rounding) sumM2 += areasM2[end++] ?? 0
    if (sumM2 < least - rounding) break
    const run = withoutSpare(areasM2, first, end, sumM2 - least + rounding)
    found.set(run.join(), run)
  }
  return [...found.values()]
}

/** Drops the smallest members for as long as they can be spared. */
function withoutSpare(areasM2: readonly number[], first: number, end: number, spareM2: number): number[] {
  const rising = Array.from({ length: end - first }, (_, i) => first + i).sort(
    (a, b) => (areasM2[a] ?? 0) - (areasM2[b] ?? 0) || b - a,
  )
  let left = spareM2
  const dropped = new Set<number>()
  for (const at of rising) {
    const areaM2 = areasM2[at] ?? 0
    if (areaM2 > left) break
    dropped.add(at)
    left -= areaM2
  }
  return rising.filter((at) => !dropped.has(at)).sort((a, b) => a - b)
}
