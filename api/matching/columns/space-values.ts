import { tenures } from '../../../attributes/attributes.ts'
import type { SpaceRow } from '../../../sql/queries/space-columns.ts'

/** What a floor area is worked out of. */
export const areaNames = ['kind', 'floor_area_m2', 'land_area_m2', 'far'] as const
export const partNames = [...areaNames, 'is_divisible', 'min_divisible_m2'] as const

/** Buildable floor area of land is land area × FAR, unknown where the FAR is. */
export function floorAreaM2(row: Pick<SpaceRow, (typeof areaNames)[number]>): number | null {
  if (row.kind !== 'land') return row.floor_area_m2
  return row.far === null || row.land_area_m2 === null ? null : row.land_area_m2 * row.far
}

/** The least that can be taken: all of it, or the smallest part; of a lot nobody says how small, so any part. */
export function smallestPartM2(row: Pick<SpaceRow, (typeof partNames)[number]>): number | null {
  const whole = floorAreaM2(row)
  if (whole === null || !row.is_divisible) return whole
  return Math.min(whole, row.min_divisible_m2 ?? 0)
}

/** ISO class of a built cleanroom, 0 where there is none yet, unknown where nobody says. */
export function cleanroomCode(row: Pick<SpaceRow, 'cleanroom_state' | 'cleanroom_iso'>): number | null {
  if (row.cleanroom_state === null) return null
  return row.cleanroom_state === 'built' ? row.cleanroom_iso : 0
}

/** One bit for each way to have it. */
export const tenureSet = ({ tenures: offered }: Pick<SpaceRow, 'tenures'>): number | null =>
  offered?.reduce((set, tenure) => set | (1 << tenures.indexOf(tenure)), 0) ?? null
