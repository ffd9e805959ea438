import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson'
import { valid } from 'geojson-validation'
import t from 'tap'
import { clusterBoundary } from '../../geo/draw/cluster-boundary.ts'
import { drawFiles } from '../../geo/draw/draw-files.ts'
import { hongqiaoDrawing } from '../../geo/draw/hongqiao.ts'
import { stretchOf } from '../../geo/draw/map-line.ts'
import { distanceToSegmentM } from '../../geo/draw/plane.ts'
import { pujiangDrawing } from '../../geo/draw/pujiang.ts'
import { reserveParcel } from '../../geo/draw/reserve-parcel.ts'
import { geodesicAreaM2 } from '../../geo/geodesic-area-m2.ts'
import { validatePolygon } from '../../geo/validate-polygon.ts'

interface Edge {
  side: string
  along: { zh: string; en: string }
}

const shipped = (name: string) => readFileSync(new URL(`../../geo/${name}`, import.meta.url), 'utf8')
const boundaries = JSON.parse(shipped('boundaries.geojson')) as FeatureCollection<Polygon | MultiPolygon>
const context = JSON.parse(shipped('context.geojson')) as FeatureCollection
const reserve = JSON.parse(shipped('parcels.geojson')) as FeatureCollection<Polygon>

const boundary = (id: string) => {
  const found = boundaries.features.find((feature) => feature.id === id)
  if (!found) throw new Error(`no boundary ${id}`)
  return found
}
const outerRing = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[] =>
  (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) ?? []
const edgesOf = (id: string) => boundary(id).properties?.edges as Edge[]
const ofKind = (kind: string) => context.features.filter(({ properties }) => properties?.kind === kind)
const lineNamed = (zh: string) =>
  context.features.find(
    ({ geometry, properties }) => geometry.type === 'LineString' && properties?.name?.zh === zh,
  ) as Feature<LineString> | undefined

t.test('the shipped files are what the definitions draw', async (t) => {
  for (const { name, text } of drawFiles())
    t.ok(shipped(name) === text, `geo/${name}; npm run draw writes it`)
})

t.test('every file is GeoJSON, in degrees with at most six decimals', async (t) => {
  for (const { name, text } of drawFiles()) {
    t.same(valid(JSON.parse(text), true) ?? [], [], name)
    t.notMatch(text, /\.\d{7}/, name)
  }
  t.ok(shipped('context.geojson').length < 400_000)
})

t.test('both clusters have the published area on the ellipsoid to 1 %', async (t) => {
  for (const [id, km2] of [['pujiang', 1.38] as const, ['hongqiao', 1.3] as const]) {
    const { geometry } = boundary(id)
    const measuredKm2 = geodesicAreaM2(geometry) / 1e6
    t.ok(Math.abs(measuredKm2 / km2 - 1) < 0.01, `${id}: ${measuredKm2.toFixed(4)} km²`)
    t.match(validatePolygon(geometry), { ok: true, repairs: [] })
  }
})

t.test(
  'both outlines say that they are indicative, and Hongqiao is a MultiPolygon of one part',
  async (t) => {
    t.match(boundary('pujiang').properties, { id: 'pujiang', geometryAccuracy: 'indicative', errorM: 600 })
    t.match(boundary('hongqiao').properties, { id: 'hongqiao', geometryAccuracy: 'indicative', errorM: 900 })
    t.equal(boundary('pujiang').geometry.type, 'Polygon')
    t.equal(boundary('hongqiao').geometry.type, 'MultiPolygon')
    t.equal(boundary('hongqiao').geometry.coordinates.length, 1)
  },
)

t.test('the edges name every bound of the plan on its side', async (t) => {
  const named = (id: string) => edgesOf(id).map(({ side, along }) => `${side} ${along.zh}`)
  t.same(
    new Set(named('pujiang')),
    new Set([
      'east 奇亚特园区边界',
      'east 三鲁河',
      'west 新仁路',
      'west 三鲁公路',
      'south 友谊河',
      'south 江月路',
      'north 陈行公路',
    ]),
  )
  t.same(
    new Set(named('hongqiao')),
    new Set([
      'east 金辉路',
      'east 联友路',
      'west 青虬江路',
      'south 北青公路',
      'north 朱建路',
      'north 罗家港',
    ]),
  )
})

t.test('every edge runs vertex by vertex along a line of its name', async (t) => {
  for (const id of ['pujiang', 'hongqiao']) {
    const lines = new Map(
      edgesOf(id).map(({ along }) => [along.zh, lineNamed(along.zh)?.geometry.coordinates.map(String) ?? []]),
    )
    const ring = outerRing(boundary(id)).map(String)
    const used = new Set<string>()
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from = '', to = ''] = [ring[i], ring[i + 1]]
      const onLine = [...lines].find(([, vertices]) => {
        const at = vertices.indexOf(from)
        return at >= 0 && (vertices[at + 1] === to || vertices[at - 1] === to)
      })
      t.ok(onLine, `${id}: ${from} to ${to}`)
      if (onLine) used.add(onLine[0])
    }
    t.same(used, new Set(lines.keys()), 'and every named line carries an edge')
  }
})

t.test('the context has every kind, all of it marked indicative', async (t) => {
  for (const kind of ['road', 'river', 'green', 'campus', 'limit', 'metro', 'station', 'building']) {
    t.ok(ofKind(kind).length > 0, kind)
  }
  t.ok(context.features.every(({ properties }) => properties?.indicative === true))
  const ids = context.features.map(({ id }) => id)
  t.equal(new Set(ids).size, ids.length, 'ids are unique')
  for (const zh of ['8 号线', '浦江线', '2 号线', '17 号线']) t.ok(lineNamed(zh), zh)
  t.match(lineNamed('13 号线西延伸(规划)')?.properties, { planned: true })
})

t.test('stations lie on their lines and name them', async (t) => {
  for (const { geometry, properties } of ofKind('station')) {
    for (const { zh } of (properties?.lines ?? []) as { zh: string }[]) {
      const stops = lineNamed(zh)?.geometry.coordinates.map(String)
      t.ok(
        geometry.type === 'Point' && stops?.includes(String(geometry.coordinates)),
        `${properties?.name.zh}`,
      )
    }
  }
  const minbei = ofKind('station').find(({ properties }) => properties?.name.zh === '闵北路')
  t.match(minbei?.properties, { planned: true, errorM: 600 })
})

t.test('the reserve measures 237 mu to 1 %', async (t) => {
  const [feature] = reserve.features
  if (!feature) throw new Error('no reserve')
  t.ok(Math.abs(geodesicAreaM2(feature.geometry) / 158_000 - 1) < 0.01)
  t.match(feature, { id: 'pj-m1-reserve', properties: { geometryAccuracy: 'indicative' } })
  t.throws(() => reserveParcel({ ...pujiangDrawing, parcels: {} }), /no reserve/)
})

t.test('a drawing that names a line or vertex it lacks is refused', async (t) => {
  t.throws(() => clusterBoundary({ ...hongqiaoDrawing, lines: [] }), /no line/)
  const [line] = pujiangDrawing.lines
  if (!line) throw new Error('no line')
  t.throws(() => stretchOf(line, [1, 2], [3, 4]), /no vertex/)
})

t.test('a stretch of no length is a point', async (t) => {
  t.equal(distanceToSegmentM([3, 4], [0, 0], [0, 0]), 5)
  t.equal(distanceToSegmentM([5, 3], [0, 0], [10, 0]), 3)
})
