import fc from 'fast-check'
import t from 'tap'
import { jsonWriter } from '../../api/json-writer.ts'

t.test('what is written in pieces is what JSON.stringify writes', async (t) => {
  const writer = jsonWriter()
  const value = fc.jsonValue({ stringUnit: 'binary' })
  const objects = fc.array(fc.dictionary(fc.string(), value), { maxLength: 5 })
  fc.assert(
    fc.property(value, objects, (one, several) => {
      for (const time of ['first', 'again']) {
        writer.text('[')
        writer.value(one)
        for (const each of several) {
          writer.text(',')
          writer.kept(each)
        }
        writer.text(',')
        writer.keptList(several)
        writer.text(']')
        t.equal(String(writer.take()), JSON.stringify([one, ...several, several]), time)
      }
    }),
    { numRuns: 100 },
  )
})

t.test('what was taken stays as it was, and the page grows with what is written', async (t) => {
  const writer = jsonWriter()
  const large = { text: '空间'.repeat(100_000) }
  writer.value({ small: true })
  const small = writer.take()
  writer.value(large)
  writer.kept(large)
  t.equal(String(writer.take()), JSON.stringify(large).repeat(2))
  t.equal(String(small), '{"small":true}')
  t.equal(writer.take().length, 0)
})
