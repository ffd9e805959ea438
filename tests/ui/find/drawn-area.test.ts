import fc from 'fast-check'
import t from 'tap'
import { validatePolygon } from '../../../geo/validate-polygon.ts'
import { isSimple, type LonLat, polygonOf, ringFrom, ringText } from '../../../ui/find/drawn-area.ts'
import { nearFrom, nearText } from '../../../ui/find/near-point.ts'

const corner = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([x, y]): LonLat => [121 + x / 100, 31 + y / 100])

t.test('what can be drawn is what the service takes', async (t) => {
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 7 }), (ring) => {
      const checked = validatePolygon(polygonOf(ring))
      if (isSimple(ring)) t.ok(checked.ok && checked.repairs.every((repair) => repair === 'rewound_ring'))
    }),
    { numRuns: 500 },
  )
  const square: LonLat[] = [
    [121, 31],
    [122, 31],
    [122, 32],
    [121, 32],
  ]
  t.ok(isSimple(square))
  t.ok(isSimple(square.toReversed()), 'either way round')
  const [a, b, c, d] = square as [LonLat, LonLat, LonLat, LonLat]
  t.notOk(isSimple([a, c, b, d]), 'a bow-tie')
  t.notOk(isSimple([a, b, [121.5, 31]]), 'a line there and back')
  t.notOk(isSimple([a, b, c, b]), 'a corner twice')
  t.notOk(isSimple([a, b, c, [121.5, 31], d]), 'a corner on another side')
})

t.test('an area comes back from its text to a metre, and what is none is null', async (t) => {
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 40 }), (ring) => {
      const back = ringFrom(ringText(ring))
      if (isSimple(ring)) t.same(back, ring)
      else t.equal(back, null)
    }),
    { numRuns: 200 },
  )
  for (const text of [
    null,
    '',
    'x',
    '1,2;3,4',
    '1,2;3,4;5,x',
    '121,31;122,31;200,32',
    '121,31,0;122,31;121,32',
  ])
    t.equal(ringFrom(text), null, String(text))
})

t.test('a point and its distance come back too', async (t) => {
  t.same(nearFrom(nearText({ lon: 121.5, lat: 31.1, km: 0.5 })), { lon: 121.5, lat: 31.1, km: 0.5 })
  for (const text of [null, '', '121,31', '121,31,0', '121,31,101', '121,91,3', '121,31,3,4', '121,31,1e1'])
    t.equal(nearFrom(text), null, String(text))
})
