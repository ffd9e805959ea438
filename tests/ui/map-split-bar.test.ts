import { area, feature } from '@turf/turf'
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import t from 'tap'
import { splitBar } from '../../ui/map/split-bar.ts'

const areaM2 = (polygon: Polygon) => area(feature(polygon))

/** A rectangle in Pujiang, turned by `turnDeg` from east; sides in metres. */
function rectangle(widthM: number, depthM: number, turnDeg: number): Polygon {
  const turn = (turnDeg * Math.PI) / 180
  const corners: [number, number][] = [
    [0, 0],
    [widthM, 0],
    [widthM, depthM],
    [0, depthM],
    [0, 0],
  ]
  return {
    type: 'Polygon',
    coordinates: [
      corners.map(([x, y]) => [
        121.53 + (x * Math.cos(turn) - y * Math.sin(turn)) / 95_200,
        31.09 + (x * Math.sin(turn) + y * Math.cos(turn)) / 111_195,
      ]),
    ],
  }
}

const meanLon = ({ coordinates }: Polygon) =>
  (coordinates[0] ?? []).reduce((sum, [lon = 0]) => sum + lon, 0) / (coordinates[0]?.length ?? 1)

t.test('a footprint is cut in the ratio of the amounts', async (t) => {
  const footprint = rectangle(94, 61, 8)
  const parts = splitBar(footprint, [
    ['committed', 8400],
    ['held', 4200],
    ['available', 4200],
  ])
  t.same(
    parts.map(({ key }) => key),
    ['committed', 'held', 'available'],
  )
  for (const { geometry, share } of parts) {
    t.ok(Math.abs(areaM2(geometry) / areaM2(footprint) - share) < 1e-4)
  }
})

t.test(
  'parts run from west to east in the given order, also in a footprint that is deeper than wide',
  async (t) => {
    for (const footprint of [rectangle(94, 61, 8), rectangle(40, 90, 8), rectangle(40, 90, -30)]) {
      const [first, second, third] = splitBar(footprint, [
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]).map(({ geometry }) => meanLon(geometry))
      t.ok(first !== undefined && second !== undefined && third !== undefined)
      t.ok(Number(first) < Number(second) && Number(second) < Number(third))
    }
  },
)

t.test('along the long axis a deep footprint is cut across its depth', async (t) => {
  const footprint = rectangle(40, 90, 0)
  const [half] = splitBar(
    footprint,
    [
      ['a', 1],
      ['b', 1],
    ],
    'long',
  )
  const ring = half?.geometry.coordinates[0] ?? []
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  t.ok(Math.abs((Math.max(...lons) - Math.min(...lons)) * 95_200 - 40) < 0.1)
  t.ok(Math.abs((Math.max(...lats) - Math.min(...lats)) * 111_195 - 45) < 0.1)
})

t.test('one status fills the whole footprint, and none gives no part', async (t) => {
  const footprint = rectangle(50, 30, 3)
  t.same(
    splitBar(footprint, [
      ['held', 0],
      ['promised', 31_000],
    ]),
    [{ key: 'promised', share: 1, geometry: footprint }],
  )
  t.same(splitBar(footprint, [['held', 0]]), [])
})

t.test('an L-shaped footprint is cut by area and not by width', async (t) => {
  const shape: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [121.53, 31.09],
        [121.531, 31.09],
        [121.531, 31.0902],
        [121.5302, 31.0902],
        [121.5302, 31.091],
        [121.53, 31.091],
        [121.53, 31.09],
      ],
    ],
  }
  const [west] = splitBar(shape, [
    ['a', 1],
    ['b', 1],
  ])
  t.ok(west !== undefined && Math.abs(areaM2(west.geometry) / areaM2(shape) - 0.5) < 1e-3)
})

t.test('whatever the turn and the amounts, the parts make up the footprint', async () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: -180, max: 180 }),
      fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 5 }),
      (widthM, depthM, turnDeg, amounts) => {
        const footprint = rectangle(widthM, depthM, turnDeg)
        const parts = splitBar(
          footprint,
          amounts.map((amount, index) => [String(index), amount]),
        )
        if (parts.length === 0) return amounts.every((amount) => amount === 0)
        const sum = parts.reduce((total, { geometry }) => total + areaM2(geometry), 0)
        return Math.abs(sum / areaM2(footprint) - 1) < 1e-3
      },
    ),
    { numRuns: 150 },
  )
})
