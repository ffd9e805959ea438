import t from 'tap'
import { COLOURS, STATUS_COLOURS } from '../../ui/design/tokens.ts'
import { DIMMED } from '../../ui/map/layers/expressions.ts'
import { lookOf } from '../../ui/map/look.ts'
import { sketchOf } from '../../ui/map/sketch/sketch.ts'
import { viewAt, viewOfWhole } from '../../ui/map/sketch/sketch-view.ts'
import type { Padding } from '../../ui/map/types.ts'
import { buildings, clusters, parcels } from './map-sample.ts'

const none: Padding = { top: 0, right: 0, bottom: 0, left: 0 }
const size = { widthPx: 800, heightPx: 600 }
const camera = { lon: 121.5275, lat: 31.0915, zoom: 15 }
const look = lookOf({ theme: 'light', colourBy: 'status', locale: 'zh' })
const scene = { ground: null, clusters, parcels, buildings, lit: null }
const near = ([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]) =>
  Math.hypot(x - toX, y - toY) < 0.01

t.test('the camera looks at the middle of what nothing covers', async (t) => {
  const { lon, lat } = camera
  t.ok(near(viewAt(camera, size, none).project([lon, lat]), [400, 300]))
  t.ok(near(viewAt(camera, size, { ...none, left: 100, bottom: 60 }).project([lon, lat]), [450, 270]))
})

t.test('at zoom 0 the world is 512 px wide, and a zoom more doubles it', async (t) => {
  const world = viewAt({ lon: 0, lat: 0, zoom: 0 }, { widthPx: 512, heightPx: 512 }, none)
  t.ok(near(world.project([-180, 85.051_128_779_806_6]), [0, 0]))
  t.ok(near(world.project([180, -85.051_128_779_806_6]), [512, 512]))
  const nearer = viewAt({ lon: 0, lat: 0, zoom: 1 }, { widthPx: 512, heightPx: 512 }, none)
  t.ok(near(nearer.project([90, 0]), [512, 256]))
})

t.test('a cluster shown whole fills what is free, less its margin, and never from too near', async (t) => {
  const wide = viewOfWhole([121.5, 31.08, 121.55, 31.09], size, { ...none, left: 200 })
  t.ok(near([wide.project([121.5, 31.085])[0], 0], [228, 0]), 'the west side keeps its margin')
  t.ok(near([wide.project([121.55, 31.085])[0], 0], [772, 0]), 'and the east side')
  const [, top] = wide.project([121.5, 31.09])
  const [, bottom] = wide.project([121.5, 31.08])
  t.ok(Math.abs(top + bottom - 600) < 0.01, 'it stands in the middle of the height')
  t.equal(viewOfWhole([121.5, 31.08, 121.5001, 31.0801], size, none).zoom, 16.5)
})

t.test('neighbours that look alike are one path, and the outline comes last', async (t) => {
  const { paths } = sketchOf(viewAt(camera, size, none), look, scene)
  const { ink } = COLOURS.light
  const outlines = paths.slice(-2).map(({ line, dashPx }) => ({ line, dashPx }))
  t.same(
    outlines,
    [
      { line: ink, dashPx: '9 5' },
      { line: ink, dashPx: undefined },
    ],
    'dashed while indicative',
  )
  const plain = paths.filter(({ fill, line }) => fill === COLOURS.light.parcel && line !== undefined)
  t.equal(plain.length, 1)
  t.equal(plain[0]?.d.match(/M/g)?.length, parcels.length)
  t.ok(paths.some(({ pattern }) => pattern === 'reserve'))
})

t.test('what does not match is pale', async (t) => {
  const { paths } = sketchOf(viewAt(camera, size, none), look, { ...scene, lit: new Set(['reserve']) })
  t.equal(paths.find(({ pattern }) => pattern === 'reserve')?.opacity, 1)
  const available = paths.filter(({ fill }) => fill === STATUS_COLOURS.light.available.fill)
  t.ok(available.length > 0)
  t.ok(available.every(({ opacity }) => opacity === DIMMED))
})

t.test('with published totals the clusters are named and no building stands', async (t) => {
  const totals = lookOf({ ...look, showClusterTotals: true })
  const { paths, names } = sketchOf(viewAt(camera, size, none), totals, scene)
  t.notOk(paths.some(({ fill }) => fill === STATUS_COLOURS.light.available.fill))
  const texts = names.map(({ text }) => text)
  for (const { name } of clusters) t.ok(texts.includes(name.zh))
})

t.test('names wait for their zoom, as on the map', async (t) => {
  const far = sketchOf(viewAt({ ...camera, zoom: 13 }, size, none), look, scene)
  const close = sketchOf(viewAt(camera, size, none), look, scene)
  t.ok(close.names.length > far.names.length)
})

t.test('colours tell zoning or floor load where they are asked for', async (t) => {
  const zoned = sketchOf(viewAt(camera, size, none), { ...look, colourBy: 'zoning' }, scene)
  t.ok(zoned.paths.some(({ opacity }) => opacity === 0.33))
  const loaded = sketchOf(viewAt(camera, size, none), { ...look, colourBy: 'load' }, scene)
  t.notSame(loaded.paths, zoned.paths)
  t.notOk(loaded.paths.some(({ pattern }) => pattern === 'reserve'))
})

t.test('the ground is drawn from water to roads, as wide as it is', async (t) => {
  const line = (properties: object) => ({
    type: 'Feature' as const,
    properties,
    geometry: {
      type: 'LineString' as const,
      coordinates: [
        [121.52, 31.09],
        [121.53, 31.09],
      ],
    },
  })
  const ground = {
    type: 'FeatureCollection' as const,
    features: [line({ kind: 'road', class: 'major' }), line({ kind: 'river', widthM: 40 })],
  }
  const { paths } = sketchOf(viewAt({ ...camera, zoom: 13 }, size, none), look, { ...scene, ground })
  const widths = paths
    .slice(0, 3)
    .map(({ line: colour, widthPx = 0 }) => [colour, Number(widthPx.toFixed(2))])
  t.same(widths, [
    [COLOURS.light.water, 4.89],
    [COLOURS.light.roadCasing, 5.91],
    [COLOURS.light.road, 3.91],
  ])
})
