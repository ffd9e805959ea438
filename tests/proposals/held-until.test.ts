import t from 'tap'
import type { Option } from '../../api/contract.ts'
import { type Hold, heldUntil } from '../../api/proposals/held-until.ts'

const option = (...places: [spaceId: string, areaM2: number, phase?: string][]) =>
  ({
    placements: places.map(([spaceId, areaM2, phase = 'now']) => ({ spaceId, areaM2, phase })),
  }) as unknown as Option
const hold = (space_id: string, area_m2: number, day: string | null): Hold => ({
  space_id,
  area_m2,
  expires_at: day && `${day}T15:59:59.000Z`,
})

t.test('an option is held until the first of its holds runs out', async (t) => {
  const holds = [hold('a', 2000, '2026-12-06'), hold('b', 500, '2026-12-20'), hold('b', 500, '2026-12-24')]
  t.equal(heldUntil(option(['a', 2000]), holds), '2026-12-06')
  t.equal(heldUntil(option(['a', 1500], ['b', 500]), holds), '2026-12-06')
  t.equal(heldUntil(option(['b', 500]), holds), '2026-12-24', 'the longest of two on one space')
  t.equal(heldUntil(option(['a', 2000], ['c', 100, 'expansion']), holds), '2026-12-06', 'what comes later')
  t.equal(
    heldUntil(option(['a', 10]), [{ ...hold('a', 10, null), expires_at: '2026-12-06T16:00:00Z' }]),
    '2026-12-07',
    'the day is that of Shanghai',
  )
})

t.test('what is not all held is not held', async (t) => {
  const holds = [hold('a', 2000, '2026-12-06'), hold('d', 100, null)]
  t.equal(heldUntil(option(['a', 2001]), holds), null, 'less than is needed')
  t.equal(heldUntil(option(['a', 100], ['b', 1]), holds), null)
  t.equal(heldUntil(option(['d', 100]), holds), null, 'a lease does not run out')
  t.equal(heldUntil(option(), holds), null)
})
