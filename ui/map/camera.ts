import { boundsOf, contains, middleOf } from './bounds.ts'
import type { Camera, MapCluster } from './types.ts'

/** Where the map starts until the clusters have arrived: the middle of Pujiang. */
export const FIRST_CAMERA: Camera = { lon: 121.5313, lat: 31.0915, zoom: 14.7 }

/** Too little a difference to see, so that a camera which comes back from the URL starts no flight. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const isClose = (x: number, y: number, tolerance: number) => Math.abs(x - y) < tolerance
  return isClose(a.lon, b.lon, 1e-4) && isClose(a.lat, b.lat, 1e-4) && isClose(a.zoom, b.zoom, 0.02)
}

/** The cluster looked at: the one round the middle of the view, else the nearest. */
export function nearestCluster(clusters: readonly MapCluster[], { lon, lat }: Camera): MapCluster | null {
  let best: { cluster: MapCluster; away: number } | null = null
  for (const cluster of clusters) {
    const box = boundsOf([cluster.boundary])
    if (box === null) continue
    const [middleLon, middleLat] = middleOf(box)
    const away = contains(box, lon, lat) ? 0 : Math.hypot(middleLon - lon, middleLat - lat)
    if (best === null || away < best.away) best = { cluster, away }
  }
  return best?.cluster ?? null
}
