import t from 'tap'
import { areaUnits, inAreaUnit } from '../../ui/area-unit.ts'
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

t.test('areas in the unit of the reader, told, reckoned with and typed', async (t) => {
  const wan = inAreaUnit('wan', 'zh')
  t.equal(wan.text(158_000), '15.8 万 m²')
  t.equal(wan.text(null), '')
  t.equal(inAreaUnit('mu', 'en').text(158_000), '237 mu')
  t.equal(inAreaUnit('mu', 'en').value(5_600), 8.4)
  t.equal(wan.value(null), null)
  t.equal(wan.range(2_000, null), '≥ 0.2 万 m²')
  t.equal(wan.range(null, 6_500), '≤ 0.65 万 m²')
  t.equal(inAreaUnit('m2', 'en').range(2_000, 6_500), '2,000–6,500 m²')
  t.equal(wan.range(null, null), '')
  for (const unit of areaUnits) {
    const area = inAreaUnit(unit, 'en')
    t.equal(area.typed(area.value(120_000) ?? 0), 120_000, unit)
    t.equal(Number(area.number(-4_250).replaceAll(',', '')), area.value(-4_250), 'the same number both ways')
  }
})
