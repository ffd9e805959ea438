import type { Bilingual, SpaceFacets } from '../../api/contract.ts'
import { find } from '../messages/find.ts'
import type { NumberKey } from './filters.ts'

export interface ThresholdFilter {
  name: NumberKey
  /** Its word in `facets.thresholds`. */
  facet: keyof SpaceFacets['thresholds']
  label: Bilingual
  unit: Bilingual
  /** Values in common use in the trade, rising. */
  steps: readonly number[]
  max: number
}

const same = (unit: string): Bilingual => ({ zh: unit, en: unit })

/** Shown at once; the others unfold. */
export const hardware: readonly ThresholdFilter[] = [
  {
    name: 'minClearHeightM',
    facet: 'clearHeightM',
    label: find.clearHeight,
    unit: same('m'),
    steps: [3, 3.6, 4.5, 5, 5.4, 6, 7.2, 8, 9, 12],
    max: 50,
  },
  {
    name: 'minFloorLoadKnM2',
    facet: 'floorLoadKnM2',
    label: find.floorLoad,
    unit: same('kN/m²'),
    steps: [3.5, 5, 8, 10, 12, 15, 20, 25, 30],
    max: 200,
  },
]

export const further: readonly ThresholdFilter[] = [
  {
    name: 'minPowerKva',
    facet: 'powerKva',
    label: find.power,
    unit: same('kVA'),
    steps: [250, 500, 800, 1000, 1250, 1600, 2000, 2500, 4000],
    max: 100_000,
  },
  {
    name: 'maxCleanroomIso',
    facet: 'cleanroomIso',
    label: find.cleanroomAtMost,
    unit: same(''),
    steps: [5, 6, 7, 8, 9],
    max: 9,
  },
  {
    name: 'maxRentYuanM2Day',
    facet: 'rentYuanM2Day',
    label: find.rentAtMost,
    unit: { zh: '元/m²·日', en: '¥/m²·d' },
    steps: [0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 4],
    max: 1000,
  },
]
