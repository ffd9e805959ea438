/** A point, and how far from it in a straight line. */
export interface NearPoint {
  lon: number
  lat: number
  km: number
}

/** What one chooses from, rising. */
export const distancesKm = [0.5, 1, 2, 3, 5, 10, 20] as const
export const firstKm = 3
const farthestKm = 100

/** `lon,lat,km` for the address bar and the service. */
export const nearText = ({ lon, lat, km }: NearPoint): string => `${lon.toFixed(5)},${lat.toFixed(5)},${km}`

/** null where the text is no point that the service would take. */
export function nearFrom(text: string | null): NearPoint | null {
  const parts = (text ?? '').split(',')
  const [lon = Number.NaN, lat = Number.NaN, km = Number.NaN] = parts.map((part) =>
    /^-?\d{1,3}(\.\d{1,10})?$/.test(part) ? Number(part) : Number.NaN,
  )
  const fits = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && km > 0 && km <= farthestKm
  return parts.length === 3 && fits ? { lon, lat, km } : null
}
