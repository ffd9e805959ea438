import { booleanClockwise } from '@turf/turf'
import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import t from 'tap'
import { validatePolygon } from '../../geo/validate-polygon.ts'

const square: Position[] = [
  [121.5, 31],
  [121.51, 31],
  [121.51, 31.01],
  [121.5, 31.01],
  [121.5, 31],
]
const hole: Position[] = [
  [121.502, 31.002],
  [121.502, 31.004],
  [121.504, 31.004],
  [121.504, 31.002],
  [121.502, 31.002],
]
const shifted = (by: number) => square.map(([lon = 0, lat = 0]) => [lon + by, lat + by])
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })

t.test('a good polygon passes as it is', async (t) => {
  t.same(validatePolygon(polygon(square)), { ok: true, geometry: polygon(square), repairs: [] })
  t.same(validatePolygon(polygon(square, hole)), { ok: true, geometry: polygon(square, hole), repairs: [] })
  const multi = {
    type: 'MultiPolygon',
    coordinates: [[square], [square.map(([x = 0, y = 0]) => [x + 1, y])]],
  }
  t.same(validatePolygon(multi), { ok: true, geometry: multi, repairs: [] })
})

t.test('what can only be meant one way is repaired and reported', async (t) => {
  const open = square.slice(0, -1)
  t.same(validatePolygon(polygon(open)), { ok: true, geometry: polygon(square), repairs: ['closed_ring'] })
  const doubled = square.flatMap((position, i) => (i === 1 ? [position, position] : [position]))
  t.same(validatePolygon(polygon(doubled)), {
    ok: true,
    geometry: polygon(square),
    repairs: ['removed_repeated_vertex'],
  })
  const clockwise = [...square].reverse()
  const rewound = validatePolygon(polygon(clockwise))
  t.match(rewound, { ok: true, repairs: ['rewound_ring'] })
  t.equal(rewound.ok && booleanClockwise((rewound.geometry as Polygon).coordinates[0] ?? []), false)
  t.match(validatePolygon(polygon(square, [...hole].reverse())), { ok: true, repairs: ['rewound_ring'] })
  t.same(clockwise, [...square].reverse(), 'the input is left alone')
})

const bowTie = [square[0], square[2], square[1], square[3], square[0]]
const notFinite = [square[0], [Number.NaN, 31], square[2], square[3], square[0]]
const infinite = [square[0], [121, Number.POSITIVE_INFINITY], square[2], square[3], square[0]]
const swapped = square.map(([lon, lat]) => [lat, lon])
const projected = [[645992, 3441959], square[1], square[2], [645992, 3441959]]
const line = [square[0], square[1], [121.52, 31], square[0]]

const bad: [string, unknown, string][] = [
  ['nothing', null, 'not_a_polygon'],
  ['a word', 'Polygon', 'not_a_polygon'],
  ['a point', { type: 'Point', coordinates: [121, 31] }, 'not_a_polygon'],
  ['no coordinates', { type: 'Polygon' }, 'not_a_polygon'],
  ['no rings', polygon(), 'not_a_polygon'],
  ['an empty ring', polygon([]), 'not_a_polygon'],
  ['a ring of numbers', polygon([121, 31, 122, 32]), 'not_a_polygon'],
  ['a position of words', polygon([['121', '31']]), 'not_a_polygon'],
  ['a position of one number', polygon([[121], [122], [123]]), 'not_a_polygon'],
  ['an empty MultiPolygon', { type: 'MultiPolygon', coordinates: [] }, 'not_a_polygon'],
  ['a MultiPolygon with an empty part', { type: 'MultiPolygon', coordinates: [[]] }, 'not_a_polygon'],
  [
    'a MultiPolygon with two vertices',
    { type: 'MultiPolygon', coordinates: [[square.slice(0, 2)]] },
    'not_a_polygon',
  ],
  ['two vertices', polygon(square.slice(0, 2)), 'not_a_polygon'],
  ['NaN', polygon(notFinite), 'not_finite'],
  ['infinity', polygon(infinite), 'not_finite'],
  ['latitude and longitude swapped', polygon(swapped), 'out_of_range'],
  ['projected metres', polygon(projected), 'out_of_range'],
  ['a line and back', polygon(line), 'no_area'],
  ['a bow-tie', polygon(bowTie), 'self_intersection'],
  [
    'parts that overlap',
    { type: 'MultiPolygon', coordinates: [[square], [shifted(0.005)]] },
    'self_intersection',
  ],
  ['a hole across the outer ring', polygon(square, shifted(0.005)), 'self_intersection'],
  ['a hole outside', polygon(square, shifted(0.02)), 'hole_outside'],
]

t.test('a bad polygon is refused with its reason', async (t) => {
  for (const [what, input, fault] of bad)
    t.match(validatePolygon(input), { ok: false, reasons: [{ fault }] }, what)
})

t.test('the number of vertices is capped', async (t) => {
  t.match(validatePolygon(polygon(square), 4), { ok: false, reasons: [{ fault: 'too_many_vertices' }] })
  t.match(validatePolygon(polygon(square), 5), { ok: true })
})

t.test('whatever comes in, an answer comes out', async (t) => {
  const position = fc.array(fc.oneof(fc.double(), fc.constant('x'), fc.constant(null)), { maxLength: 3 })
  const anything = fc.record({
    type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 7),
    coordinates: fc.oneof(
      fc.anything(),
      fc.array(fc.array(position)),
      fc.array(fc.array(fc.array(position))),
    ),
  })
  fc.assert(
    fc.property(anything, (input) => {
      const result = validatePolygon(input)
      return result.ok || result.reasons.length > 0
    }),
  )
  t.pass()
})
