import t from 'tap'
import type { AreaUnit } from '../../ui/area-unit.ts'
import { boundsOf, contains, overlaps } from '../../ui/map/bounds.ts'
import { contextFeatures, parcelFeatures, partFeatures } from '../../ui/map/feature-data.ts'
import { anchorIn, labelFeatures } from '../../ui/map/label-data.ts'
import { legendEntries } from '../../ui/map/legend-entries.ts'
import { buildings, clusters, parcels } from './map-sample.ts'

const everywhere = [120, 30, 122, 32] as const

t.test('parts stand in the order of certainty and carry the id of their building', async (t) => {
  const parts = partFeatures(buildings).features.map(({ properties }) => properties)
  t.same(parts, [
    { building: 'b1', status: 'committed' },
    { building: 'b1', status: 'held' },
    { building: 'b1', status: 'available' },
    { building: 'b2', status: 'promised' },
  ])
})

t.test('sources carry flat properties', async (t) => {
  t.same(parcelFeatures(parcels).features[2]?.properties, { id: 'reserve', zoning: 'M1', isReserve: true })
})

t.test('a named area of the surroundings has one point for its name', async (t) => {
  const geometry = parcels[0]?.geometry ?? { type: 'Point', coordinates: [0, 0] }
  const name = { zh: '医学中心', en: 'Medical Center' }
  const { features } = contextFeatures({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', geometry, properties: { kind: 'campus', name } },
      { type: 'Feature', geometry, properties: { kind: 'green', name: null } },
    ],
  })
  t.same(
    features.map(({ geometry: { type }, properties }) => [type, properties?.kind, properties?.nameZh]),
    [
      ['Polygon', 'campus', '医学中心'],
      ['Point', 'campus-name', '医学中心'],
      ['Polygon', 'green', null],
    ],
  )
})

t.test('labels say what the design asks for, in both languages', async (t) => {
  const labels = (locale: 'zh' | 'en', areaUnit: AreaUnit = 'm2') =>
    Object.fromEntries(
      labelFeatures({ clusters, parcels, buildings, locale, areaUnit }).features.map(({ properties }) => [
        properties?.id,
        [properties?.kind, properties?.title, properties?.detail],
      ]),
    )
  t.same(labels('zh').p1, ['parcel', 'P1', 'M1'])
  t.same(labels('zh').p2, ['parcel', 'P2', null], 'unknown zoning is left blank')
  t.same(labels('zh').reserve, ['reserve', 'M1 储备用地', '237 亩 · 158,000 m²'])
  t.same(labels('en').reserve, ['reserve', 'M1 reserve', '237 mu · 158,000 m²'])
  t.same(labels('zh', 'wan').reserve?.[2], '237 亩 · 15.8 万 m²')
  t.same(labels('en', 'mu').reserve?.[2], '237 mu')
  t.same(labels('zh').b1, ['building', '1', null])
  t.same(labels('zh').pujiang, ['cluster', '浦江', '工业 82,000 m² 可用\n工业 54,000 m² 承诺交付'])
  t.same(labels('en').hongqiao, ['cluster', 'Hongqiao', ''], 'a total over uses is not repeated')
})

t.test('the legend lists what is in view and nothing else', async (t) => {
  const all = legendEntries({ clusters, parcels, buildings, view: everywhere, parcelTiles: null })
  t.same(all.statuses, ['available', 'held', 'committed', 'promised', 'reserve'])
  t.same(all.plates, ['M1', null])
  t.same([all.loadClasses, all.hasUnknownLoad], [[2], true])
  t.ok(all.hasIndicativeBoundary && all.hasSurveyedBoundary && all.hasIllustrative)

  const east = legendEntries({
    clusters,
    parcels,
    buildings,
    view: [121.5305, 31.088, 121.54, 31.094],
    parcelTiles: null,
  })
  t.same(east.statuses, ['promised'])
  t.same(east.plates, [null])
  t.notOk(east.hasSurveyedBoundary)

  const nowhere = legendEntries({ clusters, parcels, buildings, view: [0, 0, 1, 1], parcelTiles: null })
  t.same([nowhere.statuses, nowhere.plates, nowhere.loadClasses], [[], [], []])
  t.notOk(nowhere.hasIndicativeBoundary || nowhere.hasIllustrative || nowhere.hasUnknownLoad)
})

t.test('from far away the legend lists what the tiles of a large inventory may show', async (t) => {
  const far = legendEntries({ parcelTiles: '/{z}', clusters, parcels: [], buildings: [], view: everywhere })
  t.same(far.statuses, ['reserve'])
  t.ok(far.plates.includes('M1') && far.plates.includes(null) && far.hasIllustrative)
  const near = legendEntries({ parcelTiles: '/{z}', clusters, parcels, buildings, view: everywhere })
  t.same(near.plates, ['M1', null])
})

t.test('boxes', async (t) => {
  const box = boundsOf(clusters.map(({ boundary }) => boundary)) ?? everywhere
  t.ok(contains(box, 121.4, 31.15))
  t.ok(overlaps(box, everywhere))
  t.notOk(overlaps(box, [0, 0, 1, 1]))
  t.equal(boundsOf([]), null)
})

t.test('a callout ends at the building or parcel with its id, and nowhere where there is none', async (t) => {
  t.match(anchorIn({ parcels, buildings }, 'b1'), { lon: Number, lat: Number })
  t.match(anchorIn({ parcels, buildings }, 'reserve'), { lon: Number, lat: Number })
  t.equal(anchorIn({ parcels, buildings }, 'elsewhere'), null)
})
