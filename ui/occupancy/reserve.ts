import type { OccupancyRow } from './areas.ts'

/** 1 mu, m². */
export const m2PerMu = 2000 / 3

/** Floor-area ratios between which new industrial plots in Shanghai lie; most are granted at 2.0 and above. */
export const ratios = [1.2, 1.5, 2, 2.5, 3] as const
export const usualRatio = 2

/** Of what is built on industrial land, what can be let; between 0.80 and 0.88, unverified. */
export const lettableShare = 0.85

/** Land on which nothing stands. */
export interface Reserve {
  landM2: number
  /** Plates, in order. */
  zoning: readonly string[]
}

/** @param items of one day, by use and zoning, however else they are divided */
export function reserveOf(items: readonly OccupancyRow[]): Reserve {
  const land = items.filter(({ landM2 }) => landM2 > 0)
  return {
    landM2: land.reduce((sum, { landM2 }) => sum + landM2, 0),
    zoning: [...new Set(land.flatMap(({ zoning }) => zoning ?? []))].sort(),
  }
}

export interface Scenario {
  far: number
  grossM2: number
  lettableM2: number
}

/** What could be built on so much land, by floor-area ratio: an estimate, and never stock. */
export const scenarios = (landM2: number): Scenario[] =>
  ratios.map((far) => ({
    far,
    grossM2: Math.round(landM2 * far),
    lettableM2: Math.round(landM2 * far * lettableShare),
  }))
