import fc from 'fast-check'
import t from 'tap'
import {
  fitsIn,
  halvesOf,
  type Part,
  restOf,
  splitBody,
  sumOf,
  withRest,
} from '../../../ui/succession/division.ts'

const part = (areaM2: number | null, change: Partial<Part> = {}): Part => ({
  name: { zh: ' 甲 ', en: 'A' },
  id: '',
  areaM2,
  isDivisible: true,
  minDivisibleM2: 100,
  ...change,
})

t.test('two halves are the whole, to the millionth', async () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1e6, noNaN: true }), (area) => {
      const whole = Math.round(area * 100) / 100
      const halves = halvesOf(whole).map((areaM2) => part(areaM2))
      return restOf(whole, halves) === 0 && halves.every(({ areaM2 }) => (areaM2 ?? 0) > 0)
    }),
  )
})

t.test('the rest goes to one part, and the areas agree', async (t) => {
  const parts = [part(1000), part(null), part(500.25)]
  t.equal(sumOf(parts), 1500.25)
  t.equal(restOf(3500, parts), 1999.75)
  const evened = withRest(3500, parts, 1)
  t.equal(evened?.[1]?.areaM2, 1999.75)
  t.equal(restOf(3500, evened ?? []), 0)
  t.equal(withRest(1400, parts, 0)?.[0]?.areaM2, 899.75, 'too much is taken from it')
  t.equal(withRest(400, parts, 2), null, 'nothing would be left of it')
})

t.test('a commitment goes on where the ledger would let it', async (t) => {
  const takes = (areaM2: number) => ({ areaM2 })
  t.ok(fitsIn(takes(500), part(500, { isDivisible: false })), 'all of it')
  t.notOk(fitsIn(takes(400), part(500, { isDivisible: false })), 'a part of what cannot be divided')
  t.ok(fitsIn(takes(100), part(500)))
  t.notOk(fitsIn(takes(99), part(500)), 'below the smallest part')
  t.ok(fitsIn(takes(1), part(500, { minDivisibleM2: null })))
  t.notOk(fitsIn(takes(501), part(500)))
  t.notOk(fitsIn(takes(1), part(null)), 'an area that is not given')
})

t.test('what is sent says of each part what runs on in it, and leaves out what is empty', async (t) => {
  const parts = [part(1500), part(2000, { id: ' east ', isDivisible: false })]
  t.same(splitBody(parts, [{ id: 7 }, { id: 9 }, { id: 11 }], { 7: 0, 11: 0, 9: 1, 99: 1 }), {
    parts: [
      {
        name: { zh: '甲', en: 'A' },
        floorAreaM2: 1500,
        divisible: true,
        minDivisibleM2: 100,
        commitmentIds: [7, 11],
      },
      { name: { zh: '甲', en: 'A' }, id: 'east', floorAreaM2: 2000, divisible: false, commitmentIds: [9] },
    ],
  })
})
