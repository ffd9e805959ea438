import fc from 'fast-check'
import t from 'tap'
import { day, number } from '../../api/matching/words.ts'

const formatter = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

t.test('numbers are written as the formatter writes them, in thousands and to two decimals', async (t) => {
  const exact = fc.integer({ min: -200_000_000, max: 200_000_000 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(
      fc.oneof(exact, fc.double(), fc.integer()),
      (value) => number(value) === formatter.format(value),
    ),
    { numRuns: 5000 },
  )
  for (const value of [0, -0, 999, 1000, -1000, 999.99, 1000.01, -1234.5, 999_999.99, 1e6, 1.005, 0.004])
    t.equal(number(value), formatter.format(value))
})

t.test('days are written out in English and left as they are in Chinese', async (t) => {
  t.same(day('2026-11-22'), { zh: '2026-11-22', en: '22 Nov 2026' })
  t.same(day('2027-09-01'), { zh: '2027-09-01', en: '1 Sept 2027' })
  t.same(day('2025-01-09'), { zh: '2025-01-09', en: '9 Jan 2025' })
})
