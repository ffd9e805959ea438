import type { PlaceList } from '../../api/contract.ts'
import { placeKindNames } from '../messages/place-filters.ts'
import type { LonLat } from './drawn-area.ts'
import { type NearPoint, nearFrom, nearText } from './near-point.ts'

export type Place = PlaceList['items'][number]

/** Where a place is, as an address writes it; null where nobody knows. */
export function positionOf({ position }: Pick<Place, 'position'>): LonLat | null {
  if (position?.type !== 'Point') return null
  const [lon = Number.NaN, lat = Number.NaN] = position.coordinates
  const written = nearFrom(nearText({ lon, lat, km: 1 }))
  return written && [written.lon, written.lat]
}

/** The place that stands at a point, if one does. */
export const placeAt = (
  places: readonly Place[],
  { lon, lat }: Pick<NearPoint, 'lon' | 'lat'>,
): Place | undefined =>
  places.find((place) => {
    const at = positionOf(place)
    return at !== null && at[0] === lon && at[1] === lat
  })

/** Places whose position is known, by kind, in the order in which one looks for them. */
export const placesByKind = (places: readonly Place[]): { kind: string; places: Place[] }[] =>
  Object.keys(placeKindNames).flatMap((kind) => {
    const found = places.filter((place) => place.kind === kind && positionOf(place) !== null)
    return found.length > 0 ? [{ kind, places: found }] : []
  })
