import t from 'tap'
import type { SpaceDetail } from '../../api/contract.ts'
import { checkDays } from '../../ui/space/check-days.ts'
import { landUseGroups, sharedSource } from '../../ui/space/land-use.ts'

type Use = SpaceDetail['landUse'][number]
const use = (activity: Use['activity'], clause: string): Use => ({
  activity,
  verdict: 'allowed',
  note: null,
  source: {
    id: 'trade',
    kind: 'trade',
    title: { zh: '行业经验', en: 'Trade knowledge' },
    documentNo: null,
    clause,
    date: null,
    basis: 'unverified',
  },
})

t.test('one source for all is named once', async (t) => {
  t.equal(sharedSource([]), null)
  const alike = landUseGroups([use('production', 'a'), { ...use('rnd', 'a'), verdict: 'unknown' }])
  t.equal(alike.length, 2)
  t.equal(sharedSource(alike)?.clause, 'a')
  t.equal(sharedSource(landUseGroups([use('production', 'a'), use('rnd', 'b')])), null)
})

t.test('the days of check, latest first, and nothing for what has none', async (t) => {
  t.same(
    checkDays([
      { label: 'height', asOf: '2026-10-21' },
      { label: 'load', asOf: null },
      { label: 'power', asOf: '2026-11-03' },
      { label: 'lift', asOf: '2026-10-21' },
    ]),
    [
      { day: '2026-11-03', labels: ['power'] },
      { day: '2026-10-21', labels: ['height', 'lift'] },
    ],
  )
})
