import fc from 'fast-check'
import t from 'tap'
import { tellingWords, withoutWords } from '../api/without-words.ts'

t.test('names go out of texts, however deep, and keys stay', (t) => {
  const value = {
    name: '王敏来电',
    list: [{ note: 'wang.min@Example.org, 电话 021-5555' }],
    count: 3,
    none: null,
  }
  t.same(withoutWords(value, ['王敏', 'wang.min@example.org', '021-5555']), {
    name: '…来电',
    list: [{ note: '…, 电话 …' }],
    count: 3,
    none: null,
  })
  t.same(withoutWords({ Li: 'Li' }, ['Li']), { Li: '…' })
  t.end()
})

t.test('a Latin name goes only where it stands alone', (t) => {
  t.equal(withoutWords('Li, Lin, LI; pj-li (li)', ['Li']), '…, Lin, …; pj-li (…)')
  t.equal(withoutWords('李四和李四光', ['李四', '李四光']), '…和…', 'the longer one whole')
  t.equal(withoutWords('a+b (x) [y] c', ['a+b (x) [y]']), '… c', 'as it stands, not as a pattern')
  t.end()
})

t.test('one character tells nobody', (t) => {
  t.same(tellingWords([' 王 ', null, '', ' 王敏 ']), ['王敏'])
  t.end()
})

t.test('a Chinese name is in nothing that is left, and what has none of it is left as it is', (t) => {
  const han = fc.string({
    unit: fc.constantFrom('王', '敏', '李', '四', '厂', ' '),
    minLength: 2,
    maxLength: 4,
  })
  fc.assert(
    fc.property(han, fc.array(han), (name, texts) => {
      const [word] = tellingWords([name])
      if (word === undefined) return
      const left = withoutWords(texts, [word])
      t.notOk(left.some((text) => text.includes(word)))
      texts.forEach((text, index) => {
        if (!text.includes(word)) t.equal(left[index], text)
      })
    }),
    { numRuns: 50 },
  )
  t.end()
})
