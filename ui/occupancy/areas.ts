import type { Occupancy } from '../../api/contract.ts'

export type OccupancyRow = Occupancy['items'][number]
type Sums = Occupancy['total']

/** The order of certainty, in which areas stand on each other and are named. */
export const areaStatuses = ['committed', 'held', 'available', 'to_confirm', 'promised'] as const
export type AreaStatus = (typeof areaStatuses)[number]

/** Floor area by status, m²; null: not told to this reader. Free is `available`: confirmed, and nobody's. */
export type Areas = Record<AreaStatus, number | null> & { delivered: number }

export function areasOf(sums: Sums): Areas {
  const { committedM2, heldM2, freeM2, toConfirmM2, stockM2, promisedM2 } = sums
  // A group without any stock has nothing to keep to itself.
  const told = (area: number | null) => (stockM2 === 0 ? 0 : area)
  return {
    delivered: stockM2,
    committed: told(committedM2),
    held: told(heldM2),
    available: freeM2 === null || toConfirmM2 === null ? told(null) : freeM2 - toConfirmM2,
    to_confirm: told(toConfirmM2),
    promised: promisedM2,
  }
}

/** Null as soon as one of them is not told. */
export const addAreas = (all: readonly Areas[]): Areas => ({
  delivered: all.reduce((sum, { delivered }) => sum + delivered, 0),
  committed: add(all.map(({ committed }) => committed)),
  held: add(all.map(({ held }) => held)),
  available: add(all.map(({ available }) => available)),
  to_confirm: add(all.map((areas) => areas.to_confirm)),
  promised: add(all.map(({ promised }) => promised)),
})

const add = (areas: readonly (number | null)[]): number | null =>
  areas.reduce<number | null>((sum, area) => (sum === null || area === null ? null : sum + area), 0)

/** Committed of delivered, percent; null where nothing stands or it is not told. Holds do not count. */
export const occupiedPct = ({ committed, delivered }: Areas): number | null =>
  committed === null || delivered === 0 ? null : (100 * committed) / delivered
