import t from 'tap'
import type { Reading } from '../../api/contract.ts'
import { read } from '../../api/reading/read.ts'
import { type AreaUnit, inAreaUnit } from '../../ui/area-unit.ts'
import { emptyActivity, emptyForm } from '../../ui/match/form.ts'
import { itemPointer, requirementOf, saidText, stretches, withRead } from '../../ui/match/reading.ts'

const day = '2026-11-22'
const zh = (text: { zh: string }) => text.zh
const showAll = (reading: Reading, unit: AreaUnit = 'm2') =>
  reading.conditions.map((each) =>
    saidText(each, reading.requirement.activities, zh, 'zh', inAreaUnit(unit, 'zh')),
  )

t.test('what was read is told in the words of the form', async (t) => {
  const reading = read(
    'IVD company, pilot line of 800 m2 and offices of 300 m2 on the same site, within 5 km of a hospital, clear height at least 6 m, wet etching, rent up to 2.2 yuan per sqm per day, by Q2 2027, lease only',
    day,
  )
  const said = showAll(reading)
  for (const part of [
    '高端体外诊断',
    '中试',
    '中试 ≥ 800 m²',
    '总部办公 ≥ 300 m²',
    '同一地块',
    '医院 ≤ 5 km',
  ])
    t.ok(said.includes(part), `${part} in ${said.join()}`)
  t.ok(showAll(reading, 'mu').includes('中试 ≥ 1.2 亩'), 'areas in the unit of the reader')
  t.ok(said.some((each) => each.endsWith('净高 ≥ 6 m')))
  t.ok(said.includes('酸洗、钝化、电解抛光'))
  t.ok(said.includes('租赁'))
  t.notOk(
    said.some((each) => /activities|must|undefined|NaN|\[object/.test(each)),
    said.join(),
  )
})

t.test('conditions fill the form; what they do not say stays', async (t) => {
  const reading = read('production 3,000 sqm in Pujiang, clear height at least 6 m', day)
  const old = {
    ...emptyForm,
    activities: [{ ...emptyActivity('production'), maxAreaM2: 5000, rentMaxYuanM2Day: 2 }],
    processes: [{ id: 'clinic' as const, quantity: 4 }],
    neededBy: '2027-03-31',
  }
  const filled = withRead(old, requirementOf(reading.conditions))
  t.match(filled, {
    activities: [
      {
        use: 'production',
        minAreaM2: 3000,
        maxAreaM2: null,
        cluster: 'pujiang',
        rentMaxYuanM2Day: 2,
        wishes: { clearHeightM: { value: 6, strength: 'must' } },
      },
    ],
    processes: [{ id: 'clinic', quantity: 4 }],
    neededBy: '2027-03-31',
  })
  const fewer = reading.conditions.filter(({ pointer }) => !pointer.endsWith('clearHeightM'))
  t.same(withRead(old, requirementOf(fewer)).activities[0]?.wishes, {})
  t.equal(withRead(emptyForm, requirementOf(reading.conditions)).activities.length, 1)
})

t.test('limits without an activity go to those that stand, and half an expansion is none', async (t) => {
  const said = [
    { pointer: '/clusters/0', value: 'hongqiao' },
    { pointer: '/expansion/areaM2', value: 900 },
    { pointer: '/processes/1', value: { id: 'process_wastewater', tonnesPerDay: 3 } },
    { pointer: itemPointer('/processes'), value: 'cnc_machining' },
  ]
  const filled = withRead({ ...emptyForm, activities: [emptyActivity('rnd')] }, requirementOf(said))
  t.match(filled, {
    activities: [{ use: 'rnd', cluster: 'hongqiao' }],
    growth: null,
    processes: [
      { id: 'process_wastewater', quantity: 3 },
      { id: 'cnc_machining', quantity: null },
    ],
  })
})

t.test('every word of the text is shown once, told apart by whether it was read', async (t) => {
  const text = '生产厂房净高 5 米以上，另外要风水好'
  const reading = read(text, day)
  const parts = stretches(text, reading)
  t.equal(parts.map((part) => part.text).join(''), text)
  t.ok(parts.some(({ kind, text: part }) => kind === 'read' && part.includes('5')))
  t.ok(parts.some(({ kind }) => kind === 'unread'))
})
