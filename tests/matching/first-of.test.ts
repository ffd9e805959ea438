import fc from 'fast-check'
import t from 'tap'
import { firstOf } from '../../api/matching/first-of.ts'

t.test('what is kept is the beginning of what sorting gives', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 5 }), (orders, most) => {
      const first = firstOf<string>(most)
      const all = orders.map((order, row) => ({ order, row: row % 7, item: `${order} ${row % 7}` }))
      for (const { order, row, item } of all) {
        const items = first.items()
        const takes = first.takes(order, row)
        first.add(order, row, item)
        if (!takes && first.items().join() !== items.join()) return false
      }
      const sorted = all.sort((a, b) => a.order - b.order || a.row - b.row).slice(0, most)
      return first.items().join() === sorted.map(({ item }) => item).join()
    }),
    { numRuns: 2000 },
  )
  t.pass('on every random case')
})
