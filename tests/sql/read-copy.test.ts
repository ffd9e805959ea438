import fc from 'fast-check'
import t from 'tap'
import { rowOf } from '../../sql/columns/column.ts'
import { float, text } from '../../sql/columns/decoders.ts'
import { copyReader } from '../../sql/columns/read-copy.ts'

interface Row {
  name: string | null
  height: number | null
}
const decoders = { name: text, height: float }
const names = ['name', 'height'] as const

/** The rows as the server writes them. */
function copyOf(rows: readonly Row[], fields = 2): Buffer {
  const int = (value: number, bytes: number) => {
    const written = Buffer.alloc(bytes)
    written.writeIntBE(value, 0, bytes)
    return written
  }
  const field = (value: Buffer | null) => (value ? [int(value.length, 4), value] : [int(-1, 4)])
  const heightOf = (value: number) => {
    const written = Buffer.alloc(8)
    written.writeDoubleBE(value)
    return written
  }
  return Buffer.concat([
    Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
    int(0, 4),
    int(0, 4),
    ...rows.flatMap(({ name, height }) => [
      int(fields, 2),
      ...field(name === null ? null : Buffer.from(name)),
      ...field(height === null ? null : heightOf(height)),
    ]),
    int(-1, 2),
  ])
}

function readBack(bytes: Buffer, lengths: readonly number[] = [], key?: keyof Row): Row[] {
  const reader = copyReader<Row>(decoders, key)
  let at = 0
  for (const length of [...lengths, bytes.length]) {
    reader.put(bytes.subarray(at, at + length))
    at += length
  }
  const { size, columns } = reader.end()
  return Array.from({ length: size }, (_, row) => rowOf(columns, names, row))
}

const row: fc.Arbitrary<Row> = fc.record(
  {
    name: fc.option(fc.oneof(fc.constantFrom('', '空间', 'a', 'b'), fc.string({ unit: 'binary' }))),
    height: fc.option(fc.oneof(fc.constantFrom(0, -0, 3.6), fc.double({ noNaN: true }))),
  },
  { noNullPrototype: true },
)

t.test('rows come back as they were written, wherever the stream is cut', async (t) =>
  fc.assert(
    fc.property(fc.array(row), fc.array(fc.nat(9)), (rows, lengths) => {
      t.strictSame(readBack(copyOf(rows), lengths), rows)
    }),
  ),
)

t.test('by a key, rows come back in the byte order of it', async (t) =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 5 })), (keys) => {
      const rows = keys.map((name, height) => ({ name, height }))
      const sorted = rows.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
      t.strictSame(readBack(copyOf(rows), [], 'name'), sorted)
    }),
  ),
)

t.test('a row may be longer than a batch', async (t) => {
  const rows = [1, 2].map((height) => ({ name: 'x'.repeat(400_000), height }))
  t.strictSame(readBack(copyOf(rows), [10, 100_000]), rows)
})

t.test('columns widen as more values occur', async (t) => {
  const rows = Array.from({ length: 66_000 }, (_, no) => ({ name: `name ${no}`, height: no % 300 }))
  const back = readBack(copyOf([...rows, ...rows.slice(0, 300)]))
  t.ok(
    back.every(({ name, height }, at) => name === rows[at % 66_000]?.name && height === (at % 66_000) % 300),
  )
  t.equal(back.length, 66_300)
})

t.test('a stream that is cut short, or has other columns, is refused', async (t) => {
  const bytes = copyOf([{ name: 'a', height: 1 }])
  for (const length of [0, 10, 30, bytes.length - 2])
    t.throws(() => readBack(bytes.subarray(0, length)), RangeError)
  t.throws(() => readBack(copyOf([{ name: 'a', height: 1 }], 3)), RangeError)
})
