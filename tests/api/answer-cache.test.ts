import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { answerCache } from '../../api/answer-cache.ts'

const hundred = Buffer.from('x'.repeat(100))

t.test('an answer is made once while there is room for it', async (t) => {
  const answers = answerCache(1000)
  let made = 0
  const take = (words: string, meaning = words) =>
    answers.take(words, meaning, undefined, () => {
      made++
      return Buffer.from(`answer to ${meaning}`)
    })
  t.equal(take('a').toString(), 'answer to a')
  t.equal(take('a'), take('a'))
  t.equal(take('A', 'a'), take('a'), 'other words mean the same')
  t.equal(made, 1)
  take('b')
  t.equal(made, 2)
})

t.test('the very words that were asked before have their answer', async (t) => {
  const answers = answerCache(1000)
  t.equal(answers.again('A', undefined), undefined)
  const answer = answers.take('A', 'a', undefined, () => hundred)
  t.equal(answers.again('A', undefined), answer)
  t.equal(answers.again('a', undefined), undefined, 'words that nobody used')
  t.equal(answers.again('A', 'br'), undefined, 'not compressed yet')
  const compressed = answers.take('A', 'a', 'br', () => hundred)
  t.equal(answers.again('A', 'br'), compressed)
})

t.test('what was asked for longest ago goes first, and never more is held than allowed', async (t) => {
  const answers = answerCache(3 * (2 + 2 + 100))
  const made: string[] = []
  const take = (key: string) =>
    answers.take(key, key, undefined, () => {
      made.push(key)
      return hundred
    })
  for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c', 'b']) take(key)
  t.same(made, ['a', 'b', 'c', 'd', 'b'])
  t.equal(answers.again('d', undefined), undefined, 'its words go with it')
  t.ok(answers.again('a', undefined))
  take('e')
  t.ok(answers.again('a', undefined), 'to be asked again keeps it')
})

t.test('words count too: many for one answer push out the others, and at last that one', async (t) => {
  const answers = answerCache(2 * (2 + 2 + 100))
  const take = (words: string, meaning: string) => answers.take(words, meaning, undefined, () => hundred)
  take('a', 'a')
  take('b', 'b')
  take('another b', 'b')
  t.equal(answers.again('a', undefined), undefined)
  t.ok(answers.again('another b', undefined))
  take('b'.repeat(200), 'b')
  for (const words of ['b', 'another b', 'b'.repeat(200)]) t.equal(answers.again(words, undefined), undefined)
})

t.test('an answer is compressed once, and what that takes counts', async (t) => {
  const answers = answerCache(2 + 2 + 100 + 30)
  const made: string[] = []
  const take = (key: string, encoding?: 'br' | 'gzip') =>
    answers.take(key, key, encoding, () => {
      made.push(key)
      return hundred
    })
  t.equal(brotliDecompressSync(take('a', 'br')).toString(), 'x'.repeat(100))
  t.equal(take('a', 'br'), take('a', 'br'))
  t.same(made, ['a'], 'there is room for both')
  t.equal(gunzipSync(take('a', 'gzip')).toString(), 'x'.repeat(100))
  t.same(made, ['a'])
  take('a')
  t.same(made, ['a', 'a'], 'there is no room for all three')
})
