import type { Space, SpaceFacets } from '../../api/contract.ts'
import { zoningNames } from '../messages/vocabulary.ts'

/** From certain to uncertain supply, as it is asked for. */
export const statusOrder: readonly Space['status'][] = [
  'available',
  'held',
  'promised',
  'committed',
  'to_confirm',
  'land_reserve',
]

const usual = Object.keys(zoningNames)

/** Plates that the inventory has and those that are chosen, in the order of the zoning table, mixed ones after. */
export function zoningRows(facets: SpaceFacets | null, chosen: readonly string[]): string[] {
  const present = facets?.zoning.flatMap(({ value }) => value ?? []) ?? []
  const rank = (plate: string) => (usual.includes(plate) ? usual.indexOf(plate) : usual.length)
  return [...new Set([...present, ...chosen])].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}
