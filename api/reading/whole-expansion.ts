import type { Settled } from './settle.ts'

/** An expansion is an area and a day not before the first need; half of one is set apart. */
export function wholeExpansion(all: readonly Settled[]): { settled: Settled[]; halves: Settled[] } {
  const isLater = ({ place }: Settled) => place.startsWith('/expansion/')
  const valueAt = (place: string) => all.find((each) => each.place === place)?.value
  const by = valueAt('/expansion/by')
  const days = all.flatMap(({ place, value }) => (place.endsWith('neededBy') ? [String(value)] : []))
  const isWhole =
    valueAt('/expansion/areaM2') !== undefined && by !== undefined && days.every((day) => day <= String(by))
  if (isWhole) return { settled: [...all], halves: [] }
  return { settled: all.filter((each) => !isLater(each)), halves: all.filter(isLater) }
}
