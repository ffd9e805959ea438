import type { Bilingual, Commitment, SpaceSplit } from '../../api/contract.ts'

/** A part of a unit while it is written; a null area is one that is not given yet. */
export interface Part {
  name: Bilingual
  id: string
  areaM2: number | null
  isDivisible: boolean
  minDivisibleM2: number | null
}

/** Areas are compared as the service compares them: to a millionth of a square metre. */
const rounded = (areaM2: number): number => Math.round(areaM2 * 1e6) / 1e6

export const sumOf = (parts: readonly Pick<Part, 'areaM2'>[]): number =>
  rounded(parts.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0))

/** What the parts leave of the whole, m²: below 0 where they are more than it. */
export const restOf = (wholeM2: number, parts: readonly Pick<Part, 'areaM2'>[]): number =>
  rounded(wholeM2 - sumOf(parts))

/** In two, in whole square metres as far as the unit has them. */
export const halvesOf = (wholeM2: number): [number, number] => {
  const first = Math.floor(wholeM2 / 2)
  return first > 0 ? [first, rounded(wholeM2 - first)] : [wholeM2 / 2, wholeM2 / 2]
}

/** The part that gets the difference, so that the areas agree; null where it would have none left. */
export function withRest(wholeM2: number, parts: readonly Part[], at: number): Part[] | null {
  const areaM2 = rounded((parts[at]?.areaM2 ?? 0) + restOf(wholeM2, parts))
  return areaM2 > 0 ? parts.map((part, index) => (index === at ? { ...part, areaM2 } : part)) : null
}

/** Whether something that takes part of a unit can go on in a part. */
export const fitsIn = ({ areaM2 }: Pick<Commitment, 'areaM2'>, part: Part): boolean =>
  part.areaM2 !== null &&
  (areaM2 === part.areaM2 ||
    (areaM2 < part.areaM2 &&
      part.isDivisible &&
      (part.minDivisibleM2 === null || areaM2 >= part.minDivisibleM2)))

/** @param partOf by the number of a commitment: the part in which it goes on */
export const splitBody = (
  parts: readonly Part[],
  running: readonly Pick<Commitment, 'id'>[],
  partOf: Readonly<Record<number, number>>,
): SpaceSplit => ({
  parts: parts.map(({ name, id, areaM2, isDivisible, minDivisibleM2 }, index) => {
    const commitmentIds = running.flatMap((row) => (partOf[row.id] === index ? [row.id] : []))
    return {
      name: { zh: name.zh.trim(), en: name.en.trim() },
      ...(id.trim() === '' ? {} : { id: id.trim() }),
      floorAreaM2: areaM2 ?? 0,
      divisible: isDivisible,
      ...(isDivisible && minDivisibleM2 !== null ? { minDivisibleM2 } : {}),
      ...(commitmentIds.length > 0 ? { commitmentIds } : {}),
    }
  }),
})
