import t from 'tap'
import { type Box, beaconPlace, isInside, octant } from '../../ui/map/beacon-places.ts'
import { isSameCamera, nearestCluster } from '../../ui/map/camera.ts'
import { cornerBox, freeBox, screenBox, unseenBeacons } from '../../ui/map/furniture-boxes.ts'
import { loadClassOf, loadColours } from '../../ui/map/load-scale.ts'
import { metresPerPx, scaleBar } from '../../ui/map/scale.ts'
import { clusters } from './map-sample.ts'

const view: Box = { left: 12, top: 12, width: 800, height: 600 }
const size = { width: 170, height: 48 }
const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height

t.test('the scale bar is the longest of 1, 2 or 5 times a power of ten that fits', async (t) => {
  t.same(scaleBar(2.06, 110), { widthPx: 200 / 2.06, label: '200 m' })
  t.same(scaleBar(5, 110), { widthPx: 100, label: '500 m' })
  t.equal(scaleBar(60, 110).label, '5 km')
  for (const mPerPx of [0.3, 1.7, 2.5, 9, 44]) t.ok(scaleBar(mPerPx, 110).widthPx <= 110)
})

t.test('ground resolution halves with every zoom and shrinks with latitude', async (t) => {
  t.ok(Math.abs(metresPerPx(0, 0) - 78_271.5) < 0.1)
  t.ok(Math.abs(metresPerPx(31.15, 15) - 2.0443) < 0.001)
  t.equal(metresPerPx(31, 15), metresPerPx(31, 14) / 2)
})

t.test('a target in view needs no beacon', async (t) => {
  t.ok(isInside(view, { x: 400, y: 300 }))
  t.notOk(isInside(view, { x: 400, y: 700 }))
})

t.test('a beacon stands at the edge towards its target', async (t) => {
  const west = beaconPlace(view, { x: -5000, y: 312 }, size, [])
  t.equal(west.left, view.left)
  t.equal(octant(west.bearing), 6)
  const south = beaconPlace(view, { x: 412, y: 9000 }, size, [])
  t.equal(south.top, view.top + view.height - size.height)
  t.equal(octant(south.bearing), 4)
  t.equal(octant(beaconPlace(view, { x: -4600, y: -4700 }, size, []).bearing), 7)
})

t.test('a beacon covers no control, and no data where there is another place', async (t) => {
  const control: Box = { left: 12, top: 12, width: 180, height: 32 }
  const parcel: Box = { left: 20, top: 200, width: 120, height: 200 }
  const place = beaconPlace(view, { x: -5000, y: 312 }, size, [control], [parcel])
  const box = { ...place, ...size }
  t.notOk(overlap(box, control))
  t.notOk(overlap(box, parcel))
  const everywhere: Box = { left: 0, top: 0, width: 2000, height: 2000 }
  t.notOk(
    overlap({ ...beaconPlace(view, { x: -5000, y: 20 }, size, [control], [everywhere]), ...size }, control),
  )
})

t.test('a control that is not drawn takes no place', async (t) => {
  const hidden: Box = { left: view.left, top: view.top, width: 0, height: 0 }
  const { left, top } = beaconPlace(view, { x: 412 - 3150, y: 312 - 2760 }, size, [hidden])
  t.same([left, Math.round(top)], [view.left, view.top])
})

t.test('a beacon to a cluster is left out while any part of it is in view', async (t) => {
  const beacon = (id: string) => ({ id, label: id, detail: '', lon: 121.53, lat: 31.09 })
  const beacons = ['pujiang', 'hongqiao', 'station'].map(beacon)
  const ids = unseenBeacons(beacons, clusters, [121.538, 31.08, 121.56, 31.09]).map(({ id }) => id)
  t.same(ids, ['hongqiao', 'station'])
})

t.test('furniture stands in the free part of the map', async (t) => {
  const padding = { top: 100, right: 0, bottom: 40, left: 10 }
  const free = freeBox({ widthPx: 390, heightPx: 400 }, padding, 12)
  t.same(free, { left: 22, top: 112, width: 356, height: 236 })
  const legend = cornerBox(free, { width: 200, height: 50 }, 'right', 'bottom')
  t.same(legend, { left: 178, top: 298, width: 200, height: 50 })
  t.equal(cornerBox(free, null, 'left', 'top').width, 0)
})

t.test('a parcel out of view has no box on the screen', async (t) => {
  const [pujiang] = clusters
  const project = (lon: number, lat: number) => ({ x: (lon - 121.5) * 1e4, y: (31.2 - lat) * 1e4 })
  const boundary = pujiang?.boundary ?? { type: 'Point', coordinates: [0, 0] }
  t.equal(screenBox({ bounds: [0, 0, 1, 1], project }, boundary), null)
  const box = screenBox({ bounds: [121, 31, 122, 32], project }, boundary)
  t.same(box && [Math.round(box.left), Math.round(box.top), Math.round(box.width)], [240, 990, 150])
})

t.test('a camera that comes back rounded starts no flight', async (t) => {
  const camera = { lon: 121.53134, lat: 31.0915, zoom: 14.97 }
  t.ok(isSameCamera(camera, { lon: 121.53136, lat: 31.09153, zoom: 14.98 }))
  t.notOk(isSameCamera(camera, { ...camera, zoom: 14 }))
  t.notOk(isSameCamera(camera, { ...camera, lon: 121.29 }))
})

t.test('the cluster looked at is the one round the middle, else the nearest', async (t) => {
  t.equal(nearestCluster(clusters, { lon: 121.531, lat: 31.091, zoom: 15 })?.id, 'pujiang')
  t.equal(nearestCluster(clusters, { lon: 121.1, lat: 31.3, zoom: 12 })?.id, 'hongqiao')
  t.equal(nearestCluster([], { lon: 121.1, lat: 31.3, zoom: 12 }), null)
})

t.test('floor load has five classes with inks that grow darker', async (t) => {
  t.same([0, 4.9, 5, 12, 15, 20, 30].map(loadClassOf), [0, 0, 1, 2, 3, 4, 4])
  t.equal(new Set(loadColours('light')).size, 5)
})
