import { area } from '@turf/turf'
import fc from 'fast-check'
import t from 'tap'
import { geodesicAreaM2 } from '../../geo/geodesic-area-m2.ts'
import { gridRectangle } from '../../geo/grid-rectangle.ts'
import { metresPerDegree } from '../../geo/local-grid.ts'

const cell = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

t.test('a cell between two parallels has the area found by summing strips of the ellipsoid', async (t) => {
  const stripDeg = 0.001
  let sumM2 = 0
  for (let lat = 31 + stripDeg / 2; lat < 32; lat += stripDeg) {
    const perDegree = metresPerDegree(lat)
    sumM2 += perDegree.lon * perDegree.lat * stripDeg
  }
  const measuredM2 = geodesicAreaM2({ type: 'Polygon', coordinates: [cell(121, 31, 122, 32)] })
  t.ok(Math.abs(measuredM2 / sumM2 - 1) < 1e-8, `${measuredM2} against ${sumM2}`)
})

t.test('a rectangle of metres has its width times its depth', async (t) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 2000 }),
      fc.integer({ min: 100, max: 2000 }),
      fc.integer({ min: -180, max: 180 }),
      (widthM, depthM, rotationDeg) => {
        const grid = { origin: [121.5, 31.1] as const, rotationDeg }
        const measuredM2 = geodesicAreaM2(gridRectangle(grid, { u: 0, v: 0, widthM, depthM }))
        return Math.abs(measuredM2 / (widthM * depthM) - 1) < 0.004
      },
    ),
  )
  t.pass()
})

t.test('it agrees with the sphere to the half per cent that the sphere is off', async (t) => {
  const geometry = { type: 'Polygon' as const, coordinates: [cell(121.5, 31, 121.52, 31.02)] }
  t.ok(Math.abs(geodesicAreaM2(geometry) / area(geometry) - 1) < 0.006)
})

t.test('winding does not matter, holes are taken off and parts are added', async (t) => {
  const outer = cell(121, 31, 121.1, 31.1)
  const hole = cell(121.02, 31.02, 121.04, 31.04)
  const whole = geodesicAreaM2({ type: 'Polygon', coordinates: [outer] })
  const part = geodesicAreaM2({ type: 'Polygon', coordinates: [hole] })
  t.equal(geodesicAreaM2({ type: 'Polygon', coordinates: [[...outer].reverse()] }), whole)
  t.equal(geodesicAreaM2({ type: 'Polygon', coordinates: [outer, hole] }), whole - part)
  t.equal(geodesicAreaM2({ type: 'MultiPolygon', coordinates: [[outer], [hole]] }), whole + part)
})

t.test('a position that lacks a part has no area, not that of zero degrees', async (t) => {
  t.same(geodesicAreaM2({ type: 'Polygon', coordinates: [[[121, 31], [122], [], [121, 31]]] }), Number.NaN)
})
