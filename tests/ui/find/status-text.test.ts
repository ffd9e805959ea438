import t from 'tap'
import { statusText } from '../../../ui/find/status-text.ts'

const promised = (daysPast: number | null) => ({
  status: 'promised' as const,
  delivery: { planned: '2025-12-31', plannedPrecision: 'end_of_year' as const, confirmed: null, daysPast },
})

t.test('a promise that is past its day says by how much and stays a promise', async (t) => {
  t.equal(statusText(promised(326)).zh, '承诺已过 326 天')
})

t.test('a promise for a day to come names the day in the reader’s way', async (t) => {
  t.same(statusText(promised(null)), { zh: '承诺 2025-12-31 交付', en: 'Promised 31 Dec 2025' })
})

t.test('a hold says nothing of who or until when', async (t) => {
  t.equal(statusText({ ...promised(null), status: 'held' }).zh, '锁定')
})
