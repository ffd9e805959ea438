import type { Requirement } from '../../api/contract.ts'
import { distanceKm } from '../../geo/distance-km.ts'
import type { Loaded, SnapshotRow } from '../../sql/queries/snapshot.ts'
import type { Verdict } from './oracle.ts'

/** Near enough to a place of every kind asked for; what the errors of both positions leave open is unknown. */
export function proximityVerdict(
  { positions, places }: Loaded,
  near: NonNullable<Requirement['near']>,
  space: SnapshotRow,
): Verdict {
  const here =
    positions.find(({ kind, id }) => kind === 'parcel' && id === space.parcel_id) ??
    positions.find(({ kind, id }) => kind === 'cluster' && id === space.cluster_id)
  if (!here) throw new Error(`no position of ${space.id}`)
  const verdicts = near.map(({ kind, maxKm }): Verdict => {
    const around = places
      .filter((place) => place.kind === kind)
      .map(({ lon, lat, errorM }): Verdict => {
        if (lon === null || lat === null) return 'unknown'
        const km = distanceKm([here.lon, here.lat], [lon, lat])
        const errorKm = (here.errorM + (errorM ?? 0)) / 1000
        return km + errorKm <= maxKm ? 'pass' : km - errorKm > maxKm ? 'fail' : 'unknown'
      })
    if (around.includes('pass')) return 'pass'
    return around.length === 0 || around.includes('unknown') ? 'unknown' : 'fail'
  })
  return verdicts.includes('fail') ? 'fail' : verdicts.includes('unknown') ? 'unknown' : 'pass'
}
