import t from 'tap'
import { withPlaces } from '../../../ui/state/places.ts'
import { closeZoom, sightOf } from '../../../ui/state/sight.ts'
import { building, parcel } from '../map-sample.ts'

const at = { lon: 121.5, lat: 31.1 }
const of = (...ids: string[]) => ({
  parcels: { type: 'FeatureCollection' as const, features: ids.map((id) => parcel(id, 'M1', at)) },
  buildings: {
    type: 'FeatureCollection' as const,
    features: ids.map((id) => building(`${id}-1`, at, { areas: {}, loadKnM2: null })),
  },
})

t.test('what is pointed at comes to what is in sight, and nothing twice', async (t) => {
  const near = of('a', 'b')
  const both = withPlaces(near, of('b', 'c'))
  t.same(
    both?.parcels.features.map(({ id }) => id),
    ['a', 'b', 'c'],
  )
  t.equal(both?.buildings.features.length, 3)
  t.equal(
    withPlaces(near, of('a'))?.buildings,
    near.buildings,
    'the same as it is, so that nothing is drawn again',
  )
  t.equal(withPlaces(near, null), near)
  t.equal(withPlaces(null, near), near)
  t.equal(withPlaces(null, null), null)
})

t.test('a short way needs nothing new, a long one does', async (t) => {
  t.ok(closeZoom > 14)
  const first = sightOf(null, [10, 10, 12, 11])
  t.same(first, [9.75, 9.875, 12.25, 11.125])
  t.equal(sightOf(first, [10.2, 10, 12.2, 11]), first)
  t.same(sightOf(first, [11, 10, 13, 11]), [10.75, 9.875, 13.25, 11.125])
})
