import type { Camera } from '../map/types.ts'

/** `lon,lat,zoom` for the address bar: five decimals are about a metre. */
export const cameraText = ({ lon, lat, zoom }: Camera): string =>
  `${lon.toFixed(5)},${lat.toFixed(5)},${zoom.toFixed(2)}`

/** null where the text does not say a place on earth. */
export function cameraFrom(text: string | null): Camera | null {
  const parts = text?.split(',') ?? []
  const [lon, lat, zoom] = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return null
  const fits = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22
  return fits ? { lon, lat, zoom } : null
}
