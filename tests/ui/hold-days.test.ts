import t from 'tap'
import { daysAfter, shanghaiDay } from '../../ui/hold/days.ts'

t.test('a hold is kept some days on, over months and leap days', async (t) => {
  t.equal(daysAfter('2026-11-22', 14), '2026-12-06')
  t.equal(daysAfter('2028-02-20', 10), '2028-03-01')
})

t.test('an instant is shown as the day in Shanghai', async (t) => {
  t.equal(shanghaiDay('2026-12-06T15:59:59.000Z'), '2026-12-06')
  t.equal(shanghaiDay('2026-12-06T16:00:00.000Z'), '2026-12-07')
})
