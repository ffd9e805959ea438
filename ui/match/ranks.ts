import type { Option } from '../../api/contract.ts'
import type { Pin } from '../map/types.ts'

/** More numbers than this hide the map that they stand on. */
export const rankedOnMap = 8

/** The ranks of the first options at the buildings and parcels that they take in one cluster. */
export function rankPins(
  options: readonly Option[],
  selected: Option | null,
  cluster: string,
  onMap: (spaceId: string) => string | null,
): Pin[] {
  const ranks = new Map<string, number[]>()
  options.slice(0, rankedOnMap).forEach((option, i) => {
    for (const id of placesOn(option, cluster, onMap)) {
      const there = ranks.get(id) ?? []
      if (!there.includes(i + 1)) ranks.set(id, [...there, i + 1])
    }
  })
  const chosen = new Set(selected ? placesOn(selected, cluster, onMap) : [])
  return [...ranks].map(([id, numbers]) => ({
    id,
    label: inRuns(numbers),
    isSelected: chosen.has(id),
  }))
}

/** Rising numbers, three and more in a row as `1–4`. */
export function inRuns(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join('·'))).join('·')
}

/** Buildings and parcels of one option in one cluster; what is not known yet is left out. */
export const placesOn = (
  { placements }: Option,
  cluster: string,
  onMap: (spaceId: string) => string | null,
): string[] => placements.flatMap((place) => (place.cluster === cluster ? (onMap(place.spaceId) ?? []) : []))

/** The first option that takes something there. */
export const optionAt = (
  options: readonly Option[],
  place: string,
  onMap: (spaceId: string) => string | null,
): Option | null =>
  options.find(({ placements }) => placements.some(({ spaceId }) => onMap(spaceId) === place)) ?? null
