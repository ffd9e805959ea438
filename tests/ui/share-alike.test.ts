import t from 'tap'
import { alike } from '../../ui/share/alike.ts'

t.test('what says the same stands once, in order, with its positions', async (t) => {
  t.same(alike([{ a: 1 }, { a: 2 }, { a: 1 }]), [
    { thing: { a: 1 }, at: [0, 2] },
    { thing: { a: 2 }, at: [1] },
  ])
  t.same(alike([]), [])
})
