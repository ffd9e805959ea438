import fc from 'fast-check'
import t from 'tap'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { distanceKm } from '../../geo/distance-km.ts'
import type { SitePosition, SnapshotPlace } from '../../sql/queries/snapshot.ts'
import { at, clusterPositions, inventoryOf, knownSpace } from './fixtures.ts'

const site: SitePosition = { kind: 'parcel', id: 'parcel-m1', lon: 121.5, lat: 31.09, errorM: 500 }
const placeAt = (lon: number | null, lat: number, errorM = 300): SnapshotPlace => ({
  kind: 'hospital',
  name_zh: '医院',
  name_en: 'Hospital',
  lon,
  lat: lon === null ? null : lat,
  errorM: lon === null ? null : errorM,
})
const hospital = placeAt(121.55, 31.09)
const km = distanceKm([121.5, 31.09], [121.55, 31.09])

const near = (
  maxKm: number,
  places = [hospital],
  position = site,
  kind: 'hospital' | 'station' = 'hospital',
) => {
  const loaded = { ...inventoryOf([knownSpace]), positions: [...clusterPositions, position], places }
  const asked = { activities: [{ use: 'production' as const }], near: [{ kind, maxKm }] }
  const { options, nearMisses, activities } = match(buildSnapshot(loaded), asked, at)
  const verdict = options[0]?.placements[0]?.verdicts.find(({ rule }) => rule === 'proximity')
  return { result: verdict?.result ?? 'fail', verdict, nearMisses, activities, option: options[0] }
}

t.test('within the errors of both positions, either way, nobody knows', async (t) => {
  // 500 m of the parcel and 300 m of the hospital.
  const inside = 1e-9
  for (const [maxKm, result] of [
    [km + 0.8 + inside, 'pass'],
    [km + 0.8 - inside, 'unknown'],
    [km, 'unknown'],
    [km - 0.8 + inside, 'unknown'],
    [km - 0.8 - inside, 'fail'],
  ] as const)
    t.equal(near(maxKm).result, result, `${maxKm} km`)
})

t.test('without errors the limit itself is near enough', async (t) => {
  const exact = { ...site, errorM: 0 }
  t.equal(near(km, [placeAt(121.55, 31.09, 0)], exact).result, 'pass')
  t.equal(near(km - 1e-9, [placeAt(121.55, 31.09, 0)], exact).result, 'fail')
})

t.test('a place that nobody has placed may be next door', async (t) => {
  const { result, option } = near(0.1, [placeAt(null, 0)])
  t.equal(result, 'unknown')
  t.match(option?.toConfirm, [{ rule: 'proximity' }])
  t.equal(near(0.1, [hospital, placeAt(null, 0)]).result, 'unknown', 'beside one that is too far')
  t.equal(near(km + 1, [hospital, placeAt(null, 0)]).result, 'pass', 'and one is near enough for sure')
  t.equal(near(5, [hospital], site, 'station').result, 'unknown', 'no place of the kind is on record')
})

t.test('one that is too far says how far it is and what would do', async (t) => {
  const { nearMisses, activities } = near(1)
  t.match(activities, [{ fits: 0, toConfirm: 0, fails: 1 }])
  const [fails] = nearMisses.map((miss) => miss.fails[0])
  t.match(fails, { rule: 'proximity', need: 1, have: Math.round(km * 10) / 10, unit: 'km' })
  t.not(near(Number(fails?.relaxTo)).result, 'fail', 'with the relaxed limit it is not excluded')
})

/** So many metres away in this direction, in degrees; near enough at this latitude. */
const moved = ([lon, lat]: readonly [number, number], metres: number, turn: number): [number, number] => [
  lon + (metres * Math.cos(turn)) / (111_320 * Math.cos((lat * Math.PI) / 180)),
  lat + (metres * Math.sin(turn)) / 110_574,
]

t.test('wherever within their errors both truly are, a pass is near enough and a fail is not', async (t) => {
  const share = fc.double({ min: 0, max: 0.99, noNaN: true })
  const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
  const told = { pass: 0, fail: 0, unknown: 0 }
  fc.assert(
    fc.property(
      fc.double({ min: 121.45, max: 121.55, noNaN: true }),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.double({ min: 0.1, max: 8, noNaN: true }),
      fc.tuple(share, turn, share, turn),
      (lon, siteErrorM, placeErrorM, maxKm, [a, aTurn, b, bTurn]) => {
        const { result } = near(maxKm, [placeAt(lon, 31.1, placeErrorM)], { ...site, errorM: siteErrorM })
        const truly = distanceKm(
          moved([121.5, 31.09], a * siteErrorM, aTurn),
          moved([lon, 31.1], b * placeErrorM, bTurn),
        )
        told[result as keyof typeof told]++
        if (result === 'pass' && truly > maxKm + 0.005) throw new Error(`${truly} km passes ${maxKm}`)
        if (result === 'fail' && truly <= maxKm - 0.005) throw new Error(`${truly} km fails ${maxKm}`)
      },
    ),
    { numRuns: 500 },
  )
  t.ok(
    Object.values(told).every((count) => count > 20),
    JSON.stringify(told),
  )
})
