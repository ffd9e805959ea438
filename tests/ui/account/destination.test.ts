import t from 'tap'
import { destination } from '../../../ui/account/destination.ts'

const here = 'https://luodi.example'

t.test('after signing in one goes back to a screen of this site only', async (t) => {
  t.same(destination('/match?need=rnd_2000&lang=en', here), ['/match', { need: 'rnd_2000' }])
  t.same(destination('/spaces/pj-now', here), ['/spaces/pj-now', {}])
  for (const next of [null, '', 'match', '//evil.example/x', '/\\evil.example', 'https://evil.example/'])
    t.same(destination(next, here), ['/match', {}], String(next))
})
