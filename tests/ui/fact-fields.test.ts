import t from 'tap'
import type { SpaceDetail } from '../../api/contract.ts'
import type { AttributeName } from '../../attributes/attributes.ts'
import { factNames as stated } from '../../sql/vocabulary.ts'
import { deliveryChange, deliveryForm } from '../../ui/facts/delivery-change.ts'
import { factFields, statedValue, typedValue } from '../../ui/facts/fact-fields.ts'

const space = {
  clearHeightM: 5.4,
  columnGridM: [8, 9],
  tenures: ['lease', 'purchase'],
  industrialDrain: false,
  cleanroomIso: 7,
  powerKva: null,
  delivery: { planned: '2026-06-30', plannedPrecision: 'mid_year', confirmed: null, daysPast: 145 },
} as unknown as SpaceDetail
const fieldOf = (name: AttributeName) => {
  const field = Object.values(factFields)
    .flat()
    .find((each) => each.name === name)
  if (field === undefined) throw new Error(`no field for ${name}`)
  return field
}

t.test('whatever can be stated of a space has its field', async (t) => {
  const names = Object.values(factFields)
    .flat()
    .map(({ name }) => name)
  t.same([...names, 'delivery'].sort(), [...stated].sort())
})

t.test('a value comes back as it stood', async (t) => {
  for (const name of [
    'clearHeightM',
    'columnGridM',
    'tenures',
    'industrialDrain',
    'cleanroomIso',
    'powerKva',
  ] as const)
    t.same(statedValue(fieldOf(name), typedValue(space, name)), space[name], name)
})

t.test('what cannot be read is no value, and nothing is unknown', async (t) => {
  t.equal(statedValue(fieldOf('powerKva'), '1,600'), 1600)
  t.equal(statedValue(fieldOf('powerKva'), 'about 5'), undefined)
  t.equal(statedValue(fieldOf('powerKva'), '  '), null)
  t.same(statedValue(fieldOf('columnGridM'), '8x9'), [8, 9])
  t.equal(statedValue(fieldOf('columnGridM'), '8'), undefined)
  t.equal(statedValue(fieldOf('columnGridM'), '8 × 9 × 3'), undefined)
})

t.test('a delivery is confirmed, or promised anew as precisely as it was said', async (t) => {
  const form = deliveryForm(space, '2026-11-22')
  t.same(deliveryChange(form, null), { confirmed: '2026-11-22' })
  const moved = { ...form, step: 'move', day: '2027-03-01' } as const
  t.same(deliveryChange(moved, null), { planned: '2027-06-30', plannedPrecision: 'mid_year' })
  t.same(deliveryChange({ ...moved, precision: 'end_of_year' }, '2026-11-01'), {
    planned: '2027-12-31',
    plannedPrecision: 'end_of_year',
    confirmed: null,
  })
  t.match(deliveryChange({ ...moved, precision: 'day' }, null), { planned: '2027-03-01' })
  t.equal(deliveryChange({ ...form, day: null }, null), null)
})
