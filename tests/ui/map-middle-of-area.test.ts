import { centerOfMass, polygon } from '@turf/turf'
import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import t from 'tap'
import { middleOfArea } from '../../ui/map/middle-of-area.ts'

const [lon, lat] = [121.53, 31.09]
const square = (east: number, north: number, side: number): Position[] =>
  [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ].map(([x = 0, y = 0]) => [lon + east + x, lat + north + y])

const isAt = (found: Position, [east, north]: readonly [number, number]) =>
  Math.abs((found[0] ?? 0) - lon - east) < 1e-9 && Math.abs((found[1] ?? 0) - lat - north) < 1e-9

t.test('a square has its middle there, whichever way it runs', async (t) => {
  const ring = square(0, 0, 0.002)
  for (const coordinates of [[ring], [ring.toReversed()]])
    t.ok(isAt(middleOfArea({ type: 'Polygon', coordinates }), [0.001, 0.001]))
})

t.test('a hole pushes it away, whichever way the hole runs', async (t) => {
  const hole = square(0.001, 0.001, 0.001)
  // Three quarters of the square are left: (4 × 1 − 1 × 1.5) / 3 thousandths.
  for (const inner of [hole, hole.toReversed()]) {
    const found = middleOfArea({ type: 'Polygon', coordinates: [square(0, 0, 0.002), inner] })
    t.ok(isAt(found, [0.0025 / 3, 0.0025 / 3]))
  }
})

t.test('of several polygons the larger one weighs more', async (t) => {
  const coordinates = [[square(0, 0, 0.002)], [square(0.01, 0, 0.001)]]
  // (4 × 1 + 1 × 10.5) / 5 and (4 × 1 + 1 × 0.5) / 5 thousandths.
  t.ok(isAt(middleOfArea({ type: 'MultiPolygon', coordinates }), [0.0029, 0.0009]))
})

t.test('what has no area is where it begins', async (t) => {
  t.same(middleOfArea({ type: 'Polygon', coordinates: [[square(0, 0, 0)[0] ?? []]] }), [lon, lat])
  t.same(middleOfArea({ type: 'Point', coordinates: [1, 2] }), [0, 0])
})

t.test('it is the centre of mass of any triangle or star-shaped polygon', async () => {
  const radii = fc.array(fc.double({ min: 1e-4, max: 1e-2, noNaN: true }), { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(radii, (lengths) => {
      const ring = lengths.map((length, at) => {
        const angle = (2 * Math.PI * at) / lengths.length
        return [lon + length * Math.cos(angle), lat + length * Math.sin(angle)]
      })
      const geometry: Geometry = polygon([[...ring, ring[0] ?? []]]).geometry
      const [x = 0, y = 0] = centerOfMass(geometry).geometry.coordinates
      return isAt(middleOfArea(geometry), [x - lon, y - lat])
    }),
  )
})
