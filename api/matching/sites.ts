import {
  distanceWithError,
  type UncertainDistance,
  type UncertainPosition,
} from '../../geo/distance-with-error.ts'
import type { SitePosition, SnapshotPlace, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { PlaceKind } from '../../sql/vocabulary.ts'
import { type Codes, unknownCode } from './columns/number-column.ts'

/** What is known of the places of one kind around a site. */
export interface Nearest {
  /** The nearest whose position is known; undefined where none is. */
  place: (UncertainDistance & { zh: string; en: string }) | undefined
  /** One is surely within so many km, and perhaps within so many: the errors of both positions either way. */
  surelyKm: number
  perhapsKm: number
}

export interface Sites {
  /** Where parcels lie, and where clusters do for spaces whose parcel is not known. */
  sites: readonly UncertainPosition[]
  /** For each row the position of its site. */
  siteOf: Codes
  nearest(site: number, kind: PlaceKind): Nearest
}

/** Every space has a site: its parcel's, else its cluster's. Distances are taken once for each site and kind. */
export function buildSites(
  rows: readonly Pick<SnapshotRow, 'parcel_id' | 'cluster_id'>[],
  positions: readonly SitePosition[],
  places: readonly SnapshotPlace[],
): Sites {
  const at = new Map(positions.map(({ kind, id }, index) => [`${kind} ${id}`, index]))
  const sites = positions.map(({ lon, lat, errorM }): UncertainPosition => ({ position: [lon, lat], errorM }))
  const siteOf = sites.length > unknownCode ? new Uint32Array(rows.length) : new Uint16Array(rows.length)
  for (const [row, { parcel_id, cluster_id }] of rows.entries()) {
    const site =
      (parcel_id === null ? undefined : at.get(`parcel ${parcel_id}`)) ?? at.get(`cluster ${cluster_id}`)
    if (site === undefined) throw new Error(`cluster ${cluster_id} has no position`)
    siteOf[row] = site
  }
  const found = new Map<string, Nearest>()
  return {
    sites,
    siteOf,
    nearest(site, kind) {
      const key = `${site} ${kind}`
      const known =
        found.get(key) ??
        nearestOf(
          sites[site],
          places.filter((place) => place.kind === kind),
        )
      found.set(key, known)
      return known
    },
  }
}

function nearestOf(from: UncertainPosition | undefined, places: readonly SnapshotPlace[]): Nearest {
  const placed = places.flatMap(({ lon, lat, errorM, name_zh, name_en }) =>
    from === undefined || lon === null || lat === null
      ? []
      : [
          {
            ...distanceWithError(from, { position: [lon, lat], errorM: errorM ?? 0 }),
            zh: name_zh,
            en: name_en,
          },
        ],
  )
  return {
    place: placed.reduce<Nearest['place']>(
      (best, one) => (best && best.km <= one.km ? best : one),
      undefined,
    ),
    surelyKm: Math.min(Number.POSITIVE_INFINITY, ...placed.map(({ km, errorKm }) => km + errorKm)),
    // One that nobody has placed may be next door.
    perhapsKm:
      placed.length < places.length || places.length === 0
        ? 0
        : Math.max(0, Math.min(...placed.map(({ km, errorKm }) => km - errorKm))),
  }
}
