import t from 'tap'
import type { MatchResult, Option, Verdict } from '../../api/contract.ts'
import { sameOption, whyGone } from '../../ui/match/gone.ts'
import { problemsFirst, rowOrder, verdictRows } from '../../ui/match/verdict-table.ts'
import { haveText, needText, ruleLabel, shortfall } from '../../ui/match/verdict-words.ts'

const text = { zh: '', en: '' }
const say = (words: { zh: string }) => words.zh
const verdict = (rule: string, result: Verdict['result'], more: Partial<Verdict> = {}): Verdict => ({
  rule,
  strength: 'hard',
  result,
  need: 5,
  have: 7,
  unit: 'm',
  text,
  basis: 'verified',
  source: null,
  ...more,
})
const option = (id: string, ...placements: Verdict[][]): Option => ({
  id,
  kind: 'single',
  clusters: ['pujiang'],
  sameParcel: true,
  score: 0.9,
  scoreRange: { low: 0.9, high: 0.9 },
  criteria: { area: 1, cost: 1, timing: 1, headroom: 1, policy: 1, proximity: 1, certainty: 1 },
  yearlyRentYuan: null,
  toConfirm: [],
  incentives: [],
  departments: [],
  nextSteps: [],
  timeline: {
    availableOn: null,
    goal: 'in_use',
    phases: [],
    window: {
      fromMonths: 0,
      toMonths: 0,
      fromDay: null,
      toDay: null,
      basis: 'unverified',
      isEstimate: true,
    },
    addressChange: null,
  },
  placements: placements.map((verdicts, activity) => ({
    activity,
    spaceId: `${id}-${activity}`,
    name: { zh: `${id} 楼`, en: id },
    cluster: 'pujiang',
    zoning: 'M1',
    areaM2: 100,
    phase: 'now',
    isIllustrative: true,
    rentYuanM2Day: null,
    legality: {
      verdict: 'allowed',
      text: { zh: 'M1 允许生产', en: 'M1 allows production' },
      basis: 'unverified',
      source: null,
      zoning: [],
      quota: null,
    },
    verdicts,
  })),
})
const result = (options: Option[], nearMisses: MatchResult['nearMisses'] = []): MatchResult => ({
  inventoryVersion: 1,
  rulesVersion: '1',
  asOf: '2026-11-22',
  evaluated: 1,
  exact: true,
  activities: [],
  eia: {
    class: 'unknown',
    atLeast: null,
    track: 'unknown',
    prior: null,
    grounds: [],
    missing: [],
    permits: [],
    advice: [],
    disclaimer: { zh: '', en: '' },
  },
  weights: {},
  options,
  stability: [],
  landing: { policies: [], departments: [], steps: [], phases: [] },
  nearMisses,
  exclusions: [],
  relaxations: [],
  relaxationPairs: [],
  withoutProcess: [],
  questions: [],
  earliest: [],
})

t.test('rows stand in one order for every option, asked for or not', async (t) => {
  const first = option('a', [
    verdict('zebra', 'pass'),
    verdict('vibration', 'unknown'),
    verdict('floor_area', 'pass'),
  ])
  const second = option('b', [verdict('cleanroom', 'missed')])
  const order = rowOrder([first, second])
  t.strictSame(order, [
    'floor_area',
    'zoning',
    'clear_height',
    'floor_load',
    'power',
    'cleanroom',
    'drain',
    'vibration',
    'available_by',
    'rent',
    'zebra',
  ])
  t.strictSame(rowOrder([second, first]), order)
  const rows = verdictRows(second, order)
  t.equal(rows.length, order.length)
  t.equal(rows.find(({ rule }) => rule === 'power')?.cells[0]?.result, null, 'not asked for')
})

t.test('both ends of a range are one row, as grave as the graver end', async (t) => {
  const area = [
    verdict('floor_area', 'pass', { bound: 'min', need: 5000, have: 9600, unit: 'm²' }),
    verdict('floor_area', 'fail', { bound: 'max', need: 6000, have: 9600, unit: 'm²' }),
  ]
  const cell = verdictRows(option('a', area), ['floor_area'])[0]?.cells[0]
  t.equal(cell?.result, 'fail')
  t.strictSame(needText(area, say), { value: '5,000–6,000', unit: 'm²' })
  t.strictSame(haveText(area, say), { value: '9,600', unit: 'm²' })
})

t.test('a phone lists problems first and leaves out what was not asked', async (t) => {
  const all = option('a', [
    verdict('floor_area', 'pass'),
    verdict('power', 'missed'),
    verdict('drain', 'unknown'),
  ])
  const rows = verdictRows(all, rowOrder([all]))
  t.strictSame(
    problemsFirst(rows, 0).map(({ rule }) => rule),
    ['drain', 'power', 'floor_area'],
  )
})

t.test('needs and haves in words', async (t) => {
  const need = (rule: string, more: Partial<Verdict>) => needText([verdict(rule, 'pass', more)], say).value
  t.equal(need('clear_height', { need: 5.5 }), '≥ 5.5')
  t.equal(need('rent', { need: 1.6 }), '≤ 1.60')
  t.equal(need('cleanroom', { need: 8, unit: 'ISO' }), '≤ ISO 8')
  t.equal(need('drain', { need: true }), '有')
  t.equal(need('fire_category', { need: 'C' }), '丙类')
  t.equal(
    needText([verdict('available_by', 'pass', { need: '2027-03-31' })], (words) => words.en).value,
    '31 Mar 2027',
  )
  t.equal(needText([verdict('rent', 'pass', { unit: '元/m²·日' })], (words) => words.en).unit, 'yuan/m²·day')
  t.equal(needText([], say).value, '')
  t.equal(haveText([verdict('drain', 'unknown', { have: null })], say), null)
  t.equal(shortfall(verdict('freight_lift', 'missed', { need: 5, have: 3 })), 2)
  t.equal(shortfall(verdict('drain', 'fail', { need: true, have: false })), null)
  t.equal(ruleLabel('drain', say), '工业排水')
  t.equal(ruleLabel('something_new', say), 'something_new')
})

t.test('a selected option is found again, or the answer says which rule removed it', async (t) => {
  const old = option('a', [verdict('floor_area', 'pass')])
  t.equal(sameOption(old, result([option('b', []), old])), old)
  t.equal(sameOption({ ...old, id: 'renamed' }, result([old])), old)
  t.equal(sameOption(old, result([option('b', [])])), null)
  const fail = { rule: 'rent', need: 1, have: 2, unit: null, relaxTo: 2, text: { zh: '租金高', en: '' } }
  const miss = {
    activity: 0,
    spaceId: 'a-0',
    name: text,
    cluster: 'pujiang' as const,
    isIllustrative: true,
    areaM2: 1,
    fails: [fail],
    unknown: [],
  }
  t.match(whyGone(old, result([], [miss])), { rule: 'rent', name: { zh: 'a 楼' } })
  t.equal(whyGone(old, result([], [{ ...miss, activity: 1 }])), null)
})
