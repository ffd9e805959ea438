import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { answerCache } from '../../api/answer-cache.ts'

t.test('an answer is made once while there is room for it', async (t) => {
  const answers = answerCache(1000)
  let made = 0
  const take = (key: string) =>
    answers.take(key, undefined, () => {
      made++
      return `answer to ${key}`
    })
  t.equal(take('a').toString(), 'answer to a')
  t.equal(take('a'), take('a'))
  t.equal(made, 1)
  take('b')
  t.equal(made, 2)
})

t.test('what was asked for longest ago goes first, and never more is held than allowed', async (t) => {
  const answers = answerCache(3 * (2 + 100))
  const made: string[] = []
  const take = (key: string) =>
    answers.take(key, undefined, () => {
      made.push(key)
      return 'x'.repeat(100)
    })
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'b']) take(key)
  t.same(made, ['a', 'b', 'c', 'd', 'b'])
})

t.test('an answer is compressed once, and what that takes counts', async (t) => {
  const answers = answerCache(2 + 100 + 30)
  const made: string[] = []
  const take = (key: string, encoding?: 'br' | 'gzip') =>
    answers.take(key, encoding, () => {
      made.push(key)
      return 'x'.repeat(100)
    })
  t.equal(brotliDecompressSync(await take('a', 'br')).toString(), 'x'.repeat(100))
  t.equal(await take('a', 'br'), await take('a', 'br'))
  t.same(made, ['a'], 'there is room for both')
  t.equal(gunzipSync(await take('a', 'gzip')).toString(), 'x'.repeat(100))
  t.same(made, ['a'])
  take('a')
  t.same(made, ['a', 'a'], 'there is no room for all three')
})
