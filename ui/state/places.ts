import type { Buildings, Parcels } from '../../api/contract.ts'

export interface Places {
  parcels: Parcels
  buildings: Buildings
}

/** Both, none twice; the first as it is where the others add nothing, so that nothing is drawn again. */
export function withPlaces(first: Places | null, others: Places | null): Places | null {
  if (first === null || others === null) return first ?? others
  return {
    parcels: withFeatures(first.parcels, others.parcels),
    buildings: withFeatures(first.buildings, others.buildings),
  }
}

function withFeatures<C extends { features: { id: string }[] }>(first: C, others: C): C {
  const known = new Set(first.features.map(({ id }) => id))
  const added = others.features.filter(({ id }) => !known.has(id))
  return added.length === 0 ? first : { ...first, features: [...first.features, ...added] }
}
