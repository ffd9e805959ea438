import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Look, MapFrame, Padding } from './types.ts'

/** Flights take at most this long; none under `prefers-reduced-motion`. */
const FLIGHT_MS = 600

export function isSameLook(a: Look, b: Look): boolean {
  return (
    a.theme === b.theme &&
    a.colourBy === b.colourBy &&
    a.locale === b.locale &&
    a.areaUnit === b.areaUnit &&
    a.showClusterTotals === b.showClusterTotals &&
    a.isFiltered === b.isFiltered
  )
}

export function isSamePadding(a: Partial<Padding>, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}

export function flight(instantly: boolean): { duration: number } {
  return { duration: instantly ? 0 : FLIGHT_MS }
}

/** What overlays draw by. */
export function frameOf(map: MapLibreMap): MapFrame {
  const { lng, lat } = map.getCenter()
  const bounds = map.getBounds()
  const { clientWidth, clientHeight } = map.getContainer()
  return {
    camera: { lon: lng, lat, zoom: map.getZoom() },
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    widthPx: clientWidth,
    heightPx: clientHeight,
    project: (lon, latitude) => {
      const { x, y } = map.project([lon, latitude])
      return { x, y }
    },
  }
}
