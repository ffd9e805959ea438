import fc from 'fast-check'
import t from 'tap'
import { areaStatuses } from '../../../ui/occupancy/areas.ts'
import type { Month } from '../../../ui/occupancy/series.ts'
import { axisRoom, axisStep, layerPath, placeLabels, scales, stack } from '../../../ui/occupancy/stack.ts'
import type { Stop } from '../../../ui/occupancy/stops.ts'

const stop = (day: string): Stop => ({ month: day.slice(0, 7), day, isPlanned: false, isToday: false })
const stops = ['2025-11-30', '2025-12-31', '2026-01-31'].map(stop)
const month = (committed: number | null, available: number, promisedM2 = 0): Month => ({
  areas: { delivered: 0, committed, held: 0, available, to_confirm: 0, promised: promisedM2 },
  promises:
    promisedM2 === 0 ? [] : [{ on: '2025-12-31', precision: null, areaM2: promisedM2, confirmedM2: 0 }],
})
const frame = { width: 120, height: 110, left: 10, right: 10, top: 5, bottom: 5 }

t.test('layers stand on each other, and a promise on top from its day on', async (t) => {
  const layers = stack([month(100, 900, 500), month(200, 800, 500), month(300, 700, 500)], stops) ?? []
  t.same(
    layers.map(({ status, to }) => [status, to]),
    [
      ['committed', [100, 200, 300]],
      ['available', [1000, 1000, 1000]],
      ['promised', [1000, 1500, 1500]],
    ],
    'a status without area has no layer',
  )
  t.equal(stack([month(null, 1)], stops.slice(0, 1)), null, 'what is not told is not drawn')
  t.same(stack([], []), [])
  const { x, y } = scales(frame, 3, 1500)
  const [, , promise] = layers
  t.equal(promise && layerPath(promise, { x, y }).split('L').length, 4, 'without the stop before its day')
  t.match(promise && layerPath(promise, { x, y }), /^M60 /)
})

t.test('of very many promises their sum is one layer', async (t) => {
  const promises = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => ({
    on: `2025-12-0${day}`,
    precision: null,
    areaM2: 10,
    confirmedM2: 0,
  }))
  const later = { on: '2026-01-31', precision: 'month' as const, areaM2: 5, confirmedM2: 0 }
  const months = stops.map(() => ({ ...month(100, 0), promises: [...promises, later] }))
  t.same(
    stack(months, stops)?.map(({ id, promisedOn, to }) => [id, promisedOn, to]),
    [
      ['committed', null, [100, 100, 100]],
      ['promised', null, [100, 180, 185]],
    ],
  )
})

t.test('whatever the areas, the top is their sum', async () => {
  const amount = fc.nat(1e6)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, amount, amount, amount), { minLength: 1, maxLength: 3 }),
      (rows) => {
        const months = rows.map(([committed, held, available, to_confirm]) => ({
          areas: { delivered: 0, committed, held, available, to_confirm, promised: 0 },
          promises: [],
        }))
        const layers = stack(months, stops.slice(0, rows.length)) ?? []
        return rows.every((row, index) => {
          const sum = row.reduce((total, area) => total + area, 0)
          return sum === 0 || layers.at(-1)?.to[index] === sum || layers.length < areaStatuses.length - 1
        })
      },
    ),
  )
})

t.test('the axis has round steps that fill it', async (t) => {
  t.equal(axisStep(537_500), 100_000)
  t.equal(axisStep(328_500), 100_000)
  t.equal(axisStep(0), 1)
  t.ok(axisRoom(4e8, String) > axisRoom(4e5, String), 'large areas have longer marks')
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (highest) => {
      const steps = highest / axisStep(highest)
      return steps >= 2.3 && steps <= 6.0001
    }),
  )
  const { x, y, ticks } = scales(frame, 3, 1000)
  t.same([x(0), x(2)], [10, 110])
  t.equal(y(0), 105)
  t.ok(y(1000) > 5 && y(1000) < 20, 'a little air above')
  t.equal(ticks[0], 0)
  t.equal(scales(frame, 1, 0).x(0), 10, 'a single stop stands at the left')
})

t.test('labels stand clear of each other, near to where they belong', async (t) => {
  const height = 30
  t.same(placeLabels([{ id: 'a', y: 50 }], height, 0, 400), [{ id: 'a', y: 50 }])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (heights) => {
      const placed = placeLabels(
        heights.map((y, index) => ({ id: String(index), y })),
        height,
        0,
        400,
      ).map(({ y }) => y)
      const sorted = [...placed].sort((a, b) => a - b)
      return (
        placed.length === heights.length &&
        sorted.every((y, index) => index === 0 || y - (sorted[index - 1] ?? 0) >= height - 1e-9) &&
        sorted.every((y) => y >= height / 2 - 1e-9 && y <= 400 - height / 2 + 1e-9)
      )
    }),
  )
})
