import fc from 'fast-check'
import t from 'tap'
import { canonical } from '../api/canonical.ts'

/** Every key is wanted, those that look like numbers too: an object of its own lists them first. */
const keys = fc.oneof(
  fc.string(),
  fc.nat().map(String),
  fc.constantFrom('__proto__', '€', '\r', '😀', '\ufb33'),
)
const json = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  object: fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
}))

t.test('it is the same value, and no order of keys changes it', async (t) => {
  fc.assert(
    fc.property(json.object, (value) => {
      const text = canonical(value)
      const turned = Object.fromEntries(Object.entries(value).reverse())
      t.same(JSON.parse(text), JSON.parse(JSON.stringify(value)))
      return canonical(turned) === text && canonical(JSON.parse(text)) === text
    }),
  )
})

t.test('keys stand in the order of their code units, as RFC 8785 has it', async (t) => {
  t.equal(
    canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, 10: 4, 9: 5, '\ud83d\ude00': 6, '\u0080': 7, ö: 8 }),
    '{"\\r":2,"10":4,"9":5,"\u0080":7,"ö":8,"€":1,"😀":6,"\ufb33":3}',
  )
  t.equal(
    canonical({ b: [2, 1, { d: 1e30, c: -0 }], a: 'é"\n' }),
    '{"a":"é\\"\\n","b":[2,1,{"c":0,"d":1e+30}]}',
  )
})

t.test('another value has another text', async (t) => {
  t.not(canonical([1, 2]), canonical([2, 1]))
  t.not(canonical({ a: 1 }), canonical({ a: '1' }))
  t.equal(canonical({ a: undefined }), canonical({}), 'what is undefined is not there, as in JSON')
})
