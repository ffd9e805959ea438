import t from 'tap'
import { requireMatch } from '../api/if-match.ts'

t.test('a change is made to what its sender has seen', async (t) => {
  t.throws(() => requireMatch({ headers: {} }, '"1"'), { code: 'precondition_required', status: 428 })
  t.throws(() => requireMatch({ headers: { 'if-match': '"0", W/"1"' } }, '"1"'), {
    code: 'stale',
    status: 412,
  })
  for (const given of ['"1"', '"0", "1"', '*'])
    t.doesNotThrow(() => requireMatch({ headers: { 'if-match': given } }, '"1"'), given)
})
