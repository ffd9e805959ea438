import fc from 'fast-check'
import t from 'tap'
import { toGcj02 } from '../../geo/gcj02.ts'
import { boundsOf } from '../../ui/map/bounds.ts'
import {
  readAt,
  readBounds,
  readCamera,
  readRing,
  shownDrawing,
  shownFeatures,
  shownGeometry,
  shownPlace,
} from '../../ui/map/datum.ts'
import { clusters, parcel } from './map-sample.ts'

const isSame = (a: readonly number[], b: readonly number[], tolerance = 1e-6) =>
  a.length === b.length && a.every((value, index) => Math.abs(value - (b[index] ?? Number.NaN)) < tolerance)
const lon = fc.double({ min: 121, max: 122, noNaN: true })
const lat = fc.double({ min: 30.5, max: 31.5, noNaN: true })

t.test('what goes out of a shifted map is where it went in', async () => {
  fc.assert(
    fc.property(lon, lat, (lon, lat) => {
      const { lon: x, lat: y } = shownPlace('gcj02', { lon, lat, zoom: 15 })
      const camera = readCamera('gcj02', { lon: x, lat: y, zoom: 15 })
      return (
        isSame([camera.lon, camera.lat, camera.zoom], [lon, lat, 15]) &&
        isSame(readAt('gcj02', x, y), [lon, lat])
      )
    }),
  )
  const ring = [
    [121.5, 31.1],
    [121.6, 31.1],
    [121.6, 31.2],
  ] as const
  const shown = shownDrawing('gcj02', {
    ring,
    isOpen: false,
    isWrong: false,
    circle: { lon: 121.5, lat: 31.1, km: 2 },
    picks: false,
  })
  t.notOk(isSame(shown.ring.flat(), ring.flat()))
  t.ok(isSame(readRing('gcj02', shown.ring).flat(), ring.flat()))
  t.ok(
    isSame(
      [shown.circle?.lon ?? 0, shown.circle?.lat ?? 0, 2],
      [...(shown.ring[0] ?? []), shown.circle?.km ?? 0],
    ),
  )
})

t.test('shapes are shifted corner by corner, however deep their lists are', async (t) => {
  const polygon = parcel('p', 'M1', { lon: 121.526, lat: 31.09 }).geometry
  if (polygon.type !== 'Polygon') throw new Error('the sample is a polygon')
  const shifted = shownGeometry('gcj02', polygon)
  t.same(shifted.coordinates, [polygon.coordinates[0]?.map(toGcj02)])
  const many = shownGeometry('gcj02', { type: 'MultiPolygon', coordinates: [polygon.coordinates] })
  t.same(many.coordinates, [shifted.coordinates])
  const box = boundsOf([shifted]) ?? [0, 0, 0, 0]
  t.ok(
    isSame(readBounds('gcj02', box), boundsOf([polygon]) ?? [], 2e-5),
    'the box asked for is round the same land within 2 m',
  )
})

t.test('on every other map things are left as they are', async (t) => {
  const features = [parcel('p', 'M1', { lon: 121.526, lat: 31.09 })]
  t.equal(shownFeatures('wgs84', features), features)
  t.equal(
    shownGeometry('wgs84', clusters[0]?.boundary ?? { type: 'Point', coordinates: [] }),
    clusters[0]?.boundary,
  )
  t.same(readAt('wgs84', 121.5, 31.1), [121.5, 31.1])
})
