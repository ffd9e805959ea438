import fc from 'fast-check'
import t from 'tap'
import {
  areaAt,
  barHeight,
  edgesOf,
  isInside,
  ordered,
  positionOf,
} from '../../../ui/components/area-scale.ts'

const edges = [0, 500, 1000, 2500, 6500, 20000]
const bands = edges.map((fromM2, index) => ({ fromM2, toM2: edges[index + 1] ?? null, count: index }))

t.test('every band edge stands on a step of its own and comes back from it', async (t) => {
  t.same(edgesOf(bands), edges)
  for (const [step, edge] of edges.entries()) {
    t.equal(positionOf(bands, edge), step)
    if (step > 0) t.equal(areaAt(bands, step), edge)
  }
})

t.test('either end of the slider asks for nothing', async (t) => {
  t.equal(areaAt(bands, 0), null)
  t.equal(areaAt(bands, bands.length), null)
})

t.test('a larger area never stands further left, and none stands off the slider', async () => {
  const area = fc.double({ min: 0, max: 1e7, noNaN: true })
  fc.assert(
    fc.property(area, area, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      t.ok(positionOf(bands, low) <= positionOf(bands, high))
      t.ok(positionOf(bands, low) >= 0 && positionOf(bands, high) <= bands.length)
    }),
    { numRuns: 200 },
  )
})

t.test('bars are drawn on the square-root scale', async (t) => {
  t.equal(barHeight(25, 100), 0.5)
  t.equal(barHeight(0, 0), 0)
})

t.test('a band is inside as soon as any of it is', async (t) => {
  const band = { fromM2: 1000, toM2: 2500, count: 3 }
  t.equal(isInside(band, 2000, null), true)
  t.equal(isInside(band, 2500, null), false)
  t.equal(isInside(band, null, 1000), false)
  t.equal(isInside(band, null, null), true)
})

t.test('bounds are put in order and open ends stay open', async (t) => {
  t.same(ordered(5, 2), [2, 5])
  t.same(ordered(5, null), [5, null])
})
