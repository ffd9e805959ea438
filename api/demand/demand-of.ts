import type { ProductLine } from '../../sql/vocabulary.ts'
import type { Demand, SizeBand } from '../contract.ts'

/** Lower ends of the bands of the area that one activity asks for, m². */
export const sizeBandsM2 = [0, 1000, 2000, 5000, 10_000] as const

/** One activity of a firm that looks for a site. */
export interface Served {
  /** Counted, never told. */
  lead: string
  productLine: ProductLine | null
  askedM2: number
  /** Spaces that could serve it, by row; `isSure`: nothing that it asks is unknown of them. */
  spaces: ReadonlyMap<number, { freeM2: number; isSure: boolean }>
}

type Amounts = Demand['total']
type Group = Pick<Demand['items'][number], 'productLine' | 'sizeBand'>

/** Rows by product line and band, in the order of lines as given and of sizes; without an activity there is no row. */
export function demandRows(
  activities: readonly Served[],
  by: { productLine: boolean; sizeBand: boolean },
  lines: readonly ProductLine[],
): Demand['items'] {
  const groups = new Map<string, { group: Group; of: Served[]; order: [number, number] }>()
  for (const activity of activities) {
    const band = bandOf(activity.askedM2)
    const line = activity.productLine
    const key = `${by.productLine ? line : ''}|${by.sizeBand ? band : ''}`
    const found = groups.get(key)
    if (found) found.of.push(activity)
    else
      groups.set(key, {
        group: {
          ...(by.productLine ? { productLine: line } : {}),
          ...(by.sizeBand ? { sizeBand: bandAt(band) } : {}),
        },
        of: [activity],
        // Nobody has said which line: last.
        order: [by.productLine ? (line === null ? lines.length : lines.indexOf(line)) : 0, band],
      })
  }
  return [...groups.values()]
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
    .map(({ group, of }) => ({ ...group, ...amountsOf(of) }))
}

/** Asked against free; a space that could serve several of them is free once. */
export function amountsOf(activities: readonly Served[]): Amounts {
  const free = new Map<number, { freeM2: number; isSure: boolean }>()
  for (const { spaces } of activities)
    for (const [row, space] of spaces) {
      const known = free.get(row)
      free.set(row, {
        freeM2: Math.max(space.freeM2, known?.freeM2 ?? 0),
        isSure: space.isSure || (known?.isSure ?? false),
      })
    }
  const all = [...free.values()]
  const askedM2 = sum(activities.map(({ askedM2 }) => askedM2))
  const freeM2 = sum(all.map((space) => space.freeM2))
  return {
    leads: new Set(activities.map(({ lead }) => lead)).size,
    activities: activities.length,
    askedM2,
    freeM2,
    toConfirmM2: sum(all.map((space) => (space.isSure ? 0 : space.freeM2))),
    shortM2: Math.max(0, askedM2 - freeM2),
  }
}

const sum = (areas: readonly number[]): number => areas.reduce((total, area) => total + area, 0)

const bandOf = (areaM2: number): number => sizeBandsM2.findLastIndex((fromM2) => areaM2 >= fromM2)

const bandAt = (index: number): SizeBand => ({
  fromM2: sizeBandsM2[index] ?? 0,
  toM2: sizeBandsM2[index + 1] ?? null,
})
