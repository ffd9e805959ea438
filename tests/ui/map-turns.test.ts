import { setImmediate } from 'node:timers/promises'
import t from 'tap'
import { Turns } from '../../ui/map/turns.ts'

t.test('each begins when the one before it has passed and the page is ready', async (t) => {
  const begun: string[] = []
  const pages: (() => void)[] = []
  const turns = new Turns(() => new Promise((done) => pages.push(done)))
  const passes = ['first', 'second', 'third'].map((name) => turns.take(() => begun.push(name)))
  await setImmediate()
  t.same(begun, [], 'not before the page is ready')
  pages[0]?.()
  await setImmediate()
  t.same(begun, ['first'])
  t.equal(pages.length, 1, 'nobody asks while one is at it')
  passes[0]?.()
  await setImmediate()
  t.same(begun, ['first'])
  pages[1]?.()
  await setImmediate()
  t.same(begun, ['first', 'second'])
})

t.test('who has left while waiting is passed over, and nobody overtakes', async (t) => {
  const begun: string[] = []
  const turns = new Turns(async () => {})
  const passes = ['first', 'second', 'third'].map((name) => turns.take(() => begun.push(name)))
  passes[1]?.()
  await setImmediate()
  t.same(begun, ['first'], 'the third waits for the first all the same')
  passes[0]?.()
  await setImmediate()
  t.same(begun, ['first', 'third'])
})
