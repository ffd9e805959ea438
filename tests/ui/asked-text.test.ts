import t from 'tap'
import type { Option } from '../../api/contract.ts'
import { inAreaUnit } from '../../ui/area-unit.ts'
import { askedText, exclusionText } from '../../ui/match/asked-text.ts'
import { askedLines } from '../../ui/share/asked-lines.ts'

const zh = (text: { zh: string }) => text.zh
const verdict = (rule: string, need: unknown, unit: string | null, bound?: 'min' | 'max') => ({
  rule,
  need,
  unit,
  strength: 'hard',
  ...(bound ? { bound } : {}),
})
const verdicts = [
  verdict('floor_area', 2000, 'm²', 'min'),
  verdict('floor_area', 3500, 'm²', 'max'),
  verdict('clear_height', 5, 'm'),
  verdict('drain', true, null),
  verdict('available_by', '2027-03-31', null),
  { ...verdict('freight_lift', 5, 't'), strength: 'soft' },
]
const options = [{ placements: [{ activity: 1, verdicts }] }] as unknown as Option[]

t.test('two exclusions of one rule are told apart by their limits', async (t) => {
  const text = (rule: string, bound?: 'min' | 'max') =>
    exclusionText({ activity: 1, rule, ...(bound ? { bound } : {}) }, options, zh)
  t.equal(text('floor_area', 'min'), '建筑面积 ≥ 2,000 m²')
  t.equal(text('floor_area', 'max'), '建筑面积 ≤ 3,500 m²')
  t.equal(text('clear_height'), '净高 ≥ 5 m')
  t.equal(text('drain'), '工业排水', 'a word needs no figure')
  const unsaid = ['min', 'max'].map((bound) =>
    exclusionText({ activity: 0, rule: 'floor_area', bound: bound as 'min' | 'max' }, options, zh),
  )
  t.not(unsaid[0], unsaid[1], 'by their ends where no option carries the words')
})

t.test('a range is said as one', async (t) => {
  const [first] = options
  const range = (first?.placements[0]?.verdicts ?? []).filter(({ rule }) => rule === 'floor_area')
  t.equal(askedText('floor_area', range, zh), '建筑面积 2,000–3,500 m²')
})

t.test('what was asked is a line for each activity, with what its spaces must have', async (t) => {
  const activities = [
    { use: 'rnd' as const, minAreaM2: null, maxAreaM2: null },
    { use: 'production' as const, minAreaM2: 2000, maxAreaM2: 3500 },
  ]
  t.same(askedLines({ activities, options }, 'zh', inAreaUnit('m2', 'zh')), [
    '研发',
    '生产 2,000–3,500 m²，净高 ≥ 5 m，2027-03-31 前',
  ])
  t.same(
    askedLines({ activities, options }, 'en', inAreaUnit('m2', 'en')).at(1),
    'Production 2,000–3,500 m², Clear height ≥ 5 m, by 31 Mar 2027',
  )
})
