import type { Buildings, Occupancy } from '../../api/contract.ts'
import { areasOf } from './areas.ts'

/**
 * The buildings with what stands, is taken and free in them on a day, in place of today.
 * @param items by building; null: nothing is told of that day, and the buildings stand empty
 */
export function buildingsOn(buildings: Buildings, items: Occupancy['items'] | null): Buildings {
  const told = new Map((items ?? []).map((item) => [item.buildingId, areasOf(item)]))
  return {
    ...buildings,
    features: buildings.features.map((feature) => {
      const areas = told.get(feature.properties.id)
      const statusAreas = {
        available: areas?.available ?? 0,
        to_confirm: areas?.to_confirm ?? 0,
        held: areas?.held ?? 0,
        committed: areas?.committed ?? 0,
        promised: areas?.promised ?? 0,
      }
      return { ...feature, properties: { ...feature.properties, statusAreas } }
    }),
  }
}

/** The building with the most states, then the most floors: the one that a stacking plan tells most of. */
export function tellingBuilding(buildings: Buildings['features']): string | null {
  const states = ({ properties }: Buildings['features'][number]) =>
    Object.values(properties.statusAreas).filter((area) => area > 0).length
  const [first] = [...buildings].sort(
    (a, b) =>
      states(b) - states(a) ||
      b.properties.floors.length - a.properties.floors.length ||
      a.properties.id.localeCompare(b.properties.id, 'en'),
  )
  return first?.properties.id ?? null
}
