import type { Cluster, Space, SpaceFilter } from '../../api/contract.ts'
import type { Api } from '../client.ts'

/** What stays bright on the map, and how many spaces match in each cluster. null: no condition, so everything. */
export type Lit = { places: ReadonlySet<string>; matches: Readonly<Record<Cluster['id'], number>> } | null

/** The feature that a space is drawn by: its building, or else its parcel. */
export const placeOf = (space: Pick<Space, 'buildingId' | 'parcelId'>): string | null =>
  space.buildingId ?? space.parcelId

/** As many pages as this are looked at; beyond 5,000 spaces dimming tells nothing. */
const pages = 10

/** Where everything stands that matches or is to be confirmed. */
export async function litOf(api: Api, filter: SpaceFilter, signal: AbortSignal): Promise<Lit> {
  const places = new Set<string>()
  const matches = { pujiang: 0, hongqiao: 0 }
  let cursor: string | undefined
  for (let page = 0; page < pages; page += 1) {
    const query = { ...filter, certainty: 'all' as const, limit: 500, ...(cursor && { cursor }) }
    const { items, nextCursor } = await api.spaces(query, signal)
    for (const space of items) {
      const place = placeOf(space)
      if (place) places.add(place)
      if (space.unknown.length === 0) matches[space.cluster] += 1
    }
    if (!nextCursor) return { places, matches }
    cursor = nextCursor
  }
  return null
}
