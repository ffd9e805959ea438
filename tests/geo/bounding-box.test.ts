import fc from 'fast-check'
import t from 'tap'
import { parseBoundingBox } from '../../geo/bounding-box.ts'

t.test('a box is read from text and from numbers', async (t) => {
  const box = [121.2, 31, 121.6, 31.3]
  t.same(parseBoundingBox('121.2,31,121.6,31.3'), { ok: true, box })
  t.same(parseBoundingBox(' 121.2, 31.0 ,121.6,+31.3'), { ok: true, box })
  t.same(parseBoundingBox(box), { ok: true, box })
  t.same(parseBoundingBox('121,31,121,31'), { ok: true, box: [121, 31, 121, 31] }, 'a point is a box')
})

const bad: [string, string | unknown[], string][] = [
  ['three numbers', '121,31,122', 'not_four_numbers'],
  ['six numbers', '1,2,3,4,5,6', 'not_four_numbers'],
  ['words', 'a,b,c,d', 'not_four_numbers'],
  ['nothing', '', 'not_four_numbers'],
  ['empty parts', ',,,', 'not_four_numbers'],
  ['infinity', 'Infinity,31,122,32', 'not_four_numbers'],
  ['hexadecimal', '0x10,31,122,32', 'not_four_numbers'],
  ['strings in an array', ['121', '31', '122', '32'], 'not_four_numbers'],
  ['longitude beyond 180', '181,31,182,32', 'out_of_range'],
  ['eastern longitude beyond 180', '121,31,182,32', 'out_of_range'],
  ['latitude beyond 90', '31,121,32,122', 'out_of_range'],
  ['northern latitude beyond 90', '31,80,32,91', 'out_of_range'],
  ['south above north', '121,32,122,31', 'south_above_north'],
  ['west beyond east', '122,31,121,32', 'west_beyond_east'],
]

t.test('a bad box is refused with its reason', async (t) => {
  for (const [what, input, reason] of bad) t.same(parseBoundingBox(input), { ok: false, reason }, what)
})

t.test('any text gives an answer, and a box only in order and in range', async (t) => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(fc.double()).map(String)), (text) => {
      const result = parseBoundingBox(text)
      if (!result.ok) return true
      const [west, south, east, north] = result.box
      return -180 <= west && west <= east && east <= 180 && -90 <= south && south <= north && north <= 90
    }),
  )
  t.pass()
})
