import t from 'tap'
import { formatDay, formatFixed, formatKm, formatNumber } from '../../ui/format.ts'

t.test('numbers have thousands with a comma and no more decimals than there are', async (t) => {
  t.equal(formatNumber(1234567.5), '1,234,567.5')
  t.equal(formatNumber(9.804, 2), '9.8')
  t.equal(formatNumber(12.6, 0), '13')
  t.equal(formatFixed(6, 1), '6.0')
  t.equal(formatKm(26.94), '26.9 km')
})

t.test('days are ISO in Chinese and written out in English', async (t) => {
  t.equal(formatDay('2026-11-22', 'zh'), '2026-11-22')
  t.equal(formatDay('2026-11-02', 'en'), '2 Nov 2026')
  t.equal(formatDay('2026', 'en'), '2026')
})
