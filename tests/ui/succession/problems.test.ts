import t from 'tap'
import { ProblemError } from '../../../ui/client.ts'
import { blockedBy } from '../../../ui/succession/blocked.ts'
import { goneOf } from '../../../ui/succession/gone.ts'

const problem = (code: string, more: object = {}) =>
  new ProblemError({ type: 'about:blank', code, title: '', status: 409, detail: '', ...more })

t.test('what is in the way of a split', async (t) => {
  const inTheWay = { commitments: [{ id: 7 }, { id: 9 }], queueIds: [] }
  t.same(blockedBy(problem('succession_blocked', inTheWay)), { commitmentIds: [7, 9], isWaitedFor: false })
  t.same(blockedBy(problem('succession_blocked', { commitments: [], queueIds: [3] })), {
    commitmentIds: [],
    isWaitedFor: true,
  })
  t.equal(blockedBy(problem('stale', inTheWay)), null)
  t.equal(blockedBy(null), null)
})

t.test('a space that is gone says what replaced it; any other problem does not', async (t) => {
  const gone = { replacedBy: ['a-1', 'a-2'], retiredAt: '2026-11-22T04:00:00.000Z' }
  t.same(goneOf(problem('space_retired', gone)), gone)
  t.equal(goneOf(problem('space_retired')), null)
  t.equal(goneOf(problem('not_found', gone)), null)
  t.equal(goneOf(null), null)
})
