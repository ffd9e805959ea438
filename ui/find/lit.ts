import type { Cluster, Space, SpaceFilter } from '../../api/contract.ts'
import type { Api } from '../client.ts'

/** What stays bright on the map, and how many spaces match in each cluster. null: no condition, so everything. */
export type Lit = { places: ReadonlySet<string>; matches: Readonly<Record<Cluster['id'], number>> } | null

/** The feature that a space is drawn by: its building, or else its parcel. */
export const placeOf = (space: Pick<Space, 'buildingId' | 'parcelId'>): string | null =>
  space.buildingId ?? space.parcelId

/** Beyond so many spaces dimming tells nothing. */
const most = 5000

/** Where everything stands that matches or is to be confirmed. */
export async function litOf(api: Api, filter: SpaceFilter, signal: AbortSignal): Promise<Lit> {
  const places = new Set<string>()
  const matches = { pujiang: 0, hongqiao: 0 }
  let cursor: string | undefined
  for (;;) {
    const query = { ...filter, certainty: 'all' as const, limit: 500, ...(cursor && { cursor }) }
    const { items, nextCursor, total, toConfirm } = await api.spaces(query, signal)
    if (total + toConfirm.total > most) return null
    for (const space of items) {
      const place = placeOf(space)
      if (place) places.add(place)
      if (space.unknown.length === 0) matches[space.cluster] += 1
    }
    if (!nextCursor) return { places, matches }
    cursor = nextCursor
  }
}
