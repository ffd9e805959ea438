import type { FeatureCollection } from 'geojson'
import { distanceKm } from '../../geo/distance-km.ts'
import { contains } from './bounds.ts'
import type { Beacon, Locale, MapFrame } from './types.ts'

interface Named {
  zh: string
  en: string
}

/** A metro station that trains stop at. */
export interface Station {
  name: Named
  lines: readonly Named[]
  lon: number
  lat: number
}

/** Stations of the surroundings; planned ones lead nowhere yet. */
export function stationsIn(context: FeatureCollection): Station[] {
  return context.features.flatMap(({ geometry, properties }) => {
    if (properties?.kind !== 'station' || properties.planned === true || geometry.type !== 'Point') return []
    const [lon = 0, lat = 0] = geometry.coordinates
    const lines = (properties.lines as Named[] | undefined) ?? []
    return [{ name: properties.name as Named, lines, lon, lat }]
  })
}

/** The way to the nearest station, where none is in view. */
export function stationBeacon(
  stations: readonly Station[],
  { bounds, camera }: Pick<MapFrame, 'bounds' | 'camera'>,
  locale: Locale,
): Beacon | null {
  if (stations.some(({ lon, lat }) => contains(bounds, lon, lat))) return null
  const away = ({ lon, lat }: Station) => distanceKm([camera.lon, camera.lat], [lon, lat])
  const [first] = [...stations].sort((a, b) => away(a) - away(b))
  if (first === undefined) return null
  const { name, lines, lon, lat } = first
  return {
    id: `station ${name.en}`,
    label: lines.map((line) => line[locale]).join(locale === 'zh' ? '、' : ', '),
    detail: locale === 'zh' ? `${name.zh}站` : name.en,
    lon,
    lat,
    isBrief: true,
  }
}
