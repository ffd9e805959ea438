import t from 'tap'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SitePosition, SnapshotPlace } from '../../sql/queries/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

const hospital: SnapshotPlace = {
  kind: 'hospital',
  name_zh: '医院',
  name_en: 'Hospital',
  lon: 121.5,
  lat: 31.08,
  errorM: 0,
}

t.test('more parcels than two bytes can number are told apart', async (t) => {
  // Numbers of two bytes would take the last parcel for one of the first.
  const last = 65_536
  const positions = Array.from(
    { length: last + 1 },
    (_, no): SitePosition => ({
      kind: 'parcel',
      id: `parcel-${no}`,
      lon: no === last ? (hospital.lon ?? 0) : 120,
      lat: 31.08,
      errorM: 0,
    }),
  )
  const spaces = [0, last].map((no) => ({ ...knownSpace, id: `on-${no}`, parcel_id: `parcel-${no}` }))
  const { activities, nearMisses } = match(
    buildSnapshot({ ...inventoryOf(spaces), positions, places: [hospital] }),
    { activities: [{ use: 'production' }], near: [{ kind: 'hospital', maxKm: 1 }] },
    at,
  )
  t.match(activities, [{ fits: 1, fails: 1 }])
  t.match(nearMisses, [{ spaceId: 'on-0', fails: [{ rule: 'proximity' }] }])
})
