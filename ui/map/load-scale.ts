import { COLOURS, type Theme } from '../design/tokens.ts'
import { mix } from './colour-mix.ts'

/**
 * Lower bounds of the floor-load classes, kN/m². Offices carry 2–4, laboratories 5, light production 10,
 * heavy machines 15 and more.
 */
export const LOAD_CLASSES_KN_M2 = [0, 5, 10, 15, 20] as const

/** Ink in five strengths: load is an amount, and hue is kept for status and zoning. */
const INK_SHARES = [0.1, 0.26, 0.44, 0.64, 0.86] as const

/** One colour per class, from light load to heavy. */
export function loadColours(theme: Theme): string[] {
  const { parcel, ink } = COLOURS[theme]
  return INK_SHARES.map((share) => mix(parcel, ink, share))
}

/** Index into the classes. */
export function loadClassOf(loadKnM2: number): number {
  return LOAD_CLASSES_KN_M2.findLastIndex((lowest) => loadKnM2 >= lowest)
}
