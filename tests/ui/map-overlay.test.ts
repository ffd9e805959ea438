import fc from 'fast-check'
import type { Feature } from 'geojson'
import t from 'tap'
import { beaconPlace, isInside, octant } from '../../ui/map/beacon-places.ts'
import { type Box, collides as overlap } from '../../ui/map/boxes.ts'
import { calloutPlace } from '../../ui/map/callout-place.ts'
import { isSameCamera, nearestCluster } from '../../ui/map/camera.ts'
import { cornerBox, freeBox, screenBox, unseenBeacons } from '../../ui/map/furniture-boxes.ts'
import { HomeView } from '../../ui/map/home-view.ts'
import { loadClassOf, loadColours } from '../../ui/map/load-scale.ts'
import { metresPerPx, scaleBar } from '../../ui/map/scale.ts'
import { stationBeacon, stationsIn } from '../../ui/map/stations.ts'
import { clusters } from './map-sample.ts'

const view: Box = { left: 12, top: 12, width: 800, height: 600 }
const size = { width: 170, height: 48 }

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

t.test('a callout stands above its anchor, or beneath it where something is above', async (t) => {
  const small = { width: 200, height: 50 }
  const at = { x: 400, y: 300 }
  t.same(calloutPlace(view, at, small, []), { left: 300, top: 216, stem: { x: 400, y: 266 } })
  const above: Box = { left: 12, top: 200, width: 800, height: 60 }
  t.equal(calloutPlace(view, at, small, [above])?.top, 334)
})

t.test('a callout covers no furniture wherever its anchor is, or is not drawn', async (t) => {
  const inset: Box = { left: 12, top: 12, width: 376, height: 240 }
  const taken: Box[] = [
    { left: 12, top: 12, width: 184, height: 32 },
    { left: 354, top: 12, width: 34, height: 130 },
    { left: 180, top: 190, width: 208, height: 62 },
    { left: 12, top: 238, width: 100, height: 14 },
  ]
  const number = (low: number, high: number) => fc.integer({ min: low, max: high })
  fc.assert(
    fc.property(number(0, 400), number(0, 270), number(90, 260), number(40, 60), (x, y, width, height) => {
      const place = calloutPlace(inset, { x, y }, { width, height }, taken)
      if (place === null) return true
      const box = { left: place.left, top: place.top, width, height }
      const isInView = box.left >= 12 && box.top >= 12 && box.left + width <= 388 && box.top + height <= 252
      return isInView && !taken.some((other) => overlap(box, other))
    }),
  )
  t.ok(calloutPlace(inset, { x: 100, y: 60 }, { width: 200, height: 50 }, taken), 'under the colour switch')
  t.equal(calloutPlace(inset, { x: 500, y: 60 }, { width: 200, height: 50 }, taken), null, 'out of view')
})

t.test('the nearest station has a beacon while none is in view', async (t) => {
  const station = (en: string, lon: number, planned: boolean): Feature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, 31.08] },
    properties: { kind: 'station', planned, name: { zh: en, en }, lines: [{ zh: '8 号线', en: 'Line 8' }] },
  })
  const stations = stationsIn({
    type: 'FeatureCollection',
    features: [station('far', 121.4, false), station('near', 121.5, false), station('planned', 121.52, true)],
  })
  t.same(
    stations.map(({ name }) => name.en),
    ['far', 'near'],
  )
  const camera = { lon: 121.53, lat: 31.09, zoom: 15 }
  const beacon = stationBeacon(stations, { camera, bounds: [121.52, 31.08, 121.54, 31.1] }, 'zh')
  t.match(beacon, { label: '8 号线', detail: 'near站', lon: 121.5 })
  t.equal(stationBeacon(stations, { camera, bounds: [121.49, 31.07, 121.54, 31.1] }, 'zh'), null)
})

t.test('the home view is kept through resizing until the reader moves the map', async (t) => {
  const fits: [string, boolean][] = []
  const home = new HomeView((cluster, instantly) => fits.push([cluster, instantly]))
  t.notOk(home.moved(), 'before anything is looked at')
  home.go('pujiang', false)
  home.go('pujiang', false)
  home.resized()
  t.same(fits, [
    ['pujiang', true],
    ['pujiang', true],
  ])
  t.ok(home.moved())
  home.resized()
  t.equal(fits.length, 2)
  home.go('hongqiao', true)
  t.same(fits.at(-1), ['hongqiao', false])
  const placed = new HomeView((cluster, instantly) => fits.push([cluster, instantly]))
  placed.go('pujiang', true)
  t.equal(fits.length, 3, "the reader's camera stays")
})
