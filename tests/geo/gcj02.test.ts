import fc from 'fast-check'
import t from 'tap'
import { fromGcj02, toGcj02 } from '../../geo/gcj02.ts'

type LonLat = [lon: number, lat: number]

/** WGS 84 and GCJ-02 of the same places, as the tests of eviltransform have them: Shanghai, Shenzhen, Beijing. */
const known: [wgs84: LonLat, gcj02: LonLat][] = [
  [
    [121.5272106, 31.1774276],
    [121.531541859215, 31.17530398364597],
  ],
  [
    [113.912316, 22.543847],
    [113.9171764808363, 22.540796131694766],
  ],
  [
    [116.377817, 39.911954],
    [116.38404722455657, 39.91334545536069],
  ],
]
const isNear = ([lonA, latA]: LonLat, [lonB, latB]: LonLat, degrees: number) =>
  Math.abs(lonA - lonB) < degrees && Math.abs(latA - latB) < degrees
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })

t.test('known pairs, both ways', async (t) => {
  for (const [wgs84, gcj02] of known) {
    t.ok(isNear(toGcj02(wgs84), gcj02, 1e-9), String(toGcj02(wgs84)))
    t.ok(isNear(fromGcj02(gcj02), wgs84, 1e-9), String(fromGcj02(gcj02)))
  }
})

t.test('there and back is the same place', async () => {
  fc.assert(
    fc.property(degrees(73.5, 135), degrees(3.5, 53.5), (lon, lat) =>
      isNear(fromGcj02(toGcj02([lon, lat])), [lon, lat], 1e-6),
    ),
  )
})

t.test('places outside China are not shifted', async (t) => {
  for (const place of [
    [-0.1, 51.5],
    [139.7, 35.7],
    [103.8, -1.3],
    [37.6, 55.9],
  ] as LonLat[]) {
    t.same(toGcj02(place), place)
    t.same(fromGcj02(place), place)
  }
})

t.test('in Shanghai the shift is some 500 m', async (t) => {
  const [lon, lat] = toGcj02([121.5313, 31.0915])
  const awayM = Math.hypot((lon - 121.5313) * 95_300, (lat - 31.0915) * 110_900)
  t.ok(awayM > 400 && awayM < 600, `${awayM} m`)
})
