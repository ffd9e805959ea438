import { fromGcj02 } from '../../geo/gcj02.ts'
import type { TileAddress } from '../../sql/queries/parcel-tile.ts'

/** Radius of Web Mercator, metres. */
const radiusM = 6_378_137

/**
 * How far east and north, in metres of Web Mercator, GCJ-02 shows the middle of a tile of its own. The shift changes by less
 * than a hundredth of the way, so that for all of a tile it is the same within two pixels, and on the deepest one within 2 m.
 */
export function shiftOfTile({ z, x, y }: TileAddress): [eastM: number, northM: number] {
  const sideM = (2 * Math.PI * radiusM) / 2 ** z
  const [eastM, northM] = [(x + 0.5) * sideM - Math.PI * radiusM, Math.PI * radiusM - (y + 0.5) * sideM]
  const [lon, lat] = fromGcj02([
    degrees(eastM / radiusM),
    degrees(2 * Math.atan(Math.exp(northM / radiusM))) - 90,
  ])
  const trueEastM = radians(lon) * radiusM
  const trueNorthM = Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)) * radiusM
  return [eastM - trueEastM, northM - trueNorthM]
}

const degrees = (angle: number) => (angle * 180) / Math.PI
const radians = (angle: number) => (angle * Math.PI) / 180
