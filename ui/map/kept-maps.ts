import type { MapController, MapStart } from './map-controller.ts'

/** As many as a page shows at most. */
const MOST = 2

type Kind = Pick<MapStart, 'parcelTiles' | 'basemap'>
const kept: { kind: string; map: MapController }[] = []

/** What does not change as long as a map lives. */
const textOf = ({ parcelTiles, basemap }: Kind) => JSON.stringify([parcelTiles === null, basemap])

/** A map that the page before has left, with its canvas, its shaders and what it has read; null where there is none. */
export function takeMap(kind: Kind): MapController | null {
  const text = textOf(kind)
  const at = kept.findIndex((each) => each.kind === text)
  return kept.splice(at, at < 0 ? 0 : 1)[0]?.map ?? null
}

/** For the next page, which would make one anew: that takes a second, and the page waits for it. */
export function keepMap(kind: Kind, map: MapController): void {
  if (map.hide()) kept.push({ kind: textOf(kind), map })
  else map.destroy()
  if (kept.length > MOST) kept.shift()?.map.destroy()
}
