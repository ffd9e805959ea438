import t from 'tap'
import type { Option, ProposalBody, ProposedSpace } from '../../api/contract.ts'
import { comparisonRows } from '../../ui/share/comparison.ts'

const space = {
  id: 'a',
  use: 'industrial',
  clearHeightM: 6,
  floorLoadKnM2: 10,
  powerKva: null,
  freightLiftT: null,
  cleanroomState: 'built',
  cleanroomIso: 8,
  rentYuanM2Day: 1.5,
  delivery: { planned: '2026-06-30', plannedPrecision: 'mid_year', confirmed: null },
} as ProposedSpace

const placement = (spaceId: string, phase: 'now' | 'expansion' = 'now') => ({
  spaceId,
  phase,
  name: { zh: `${spaceId} 楼`, en: `Building ${spaceId}` },
  zoning: 'M1',
  areaM2: 2000,
})
const option = (id: string, placements: object[], change: object = {}) =>
  ({
    id,
    kind: 'single',
    clusters: ['pujiang'],
    score: 0.8,
    yearlyRentYuan: 1_095_000,
    placements,
    toConfirm: [],
    timeline: { window: { fromMonths: 12, toMonths: 18 } },
    ...change,
  }) as unknown as Option

const body = (options: Option[], spaces: ProposedSpace[]) => ({ options, spaces }) as ProposalBody

const rowsOf = (of: ProposalBody, locale: 'zh' | 'en' = 'en') =>
  new Map(comparisonRows(of, locale).map(({ name, ...row }) => [name, row]))

t.test('what the options do not share is marked, and only that', async (t) => {
  const rows = rowsOf(
    body(
      [option('1', [placement('a')]), option('2', [placement('b')], { score: 0.7 })],
      [space, { ...space, id: 'b', clearHeightM: null }],
    ),
  )
  t.match(
    rows.get('clearHeight'),
    { cells: [['6'], [null]], unit: 'm', differs: true },
    'unknown is not alike',
  )
  t.match(rows.get('floorLoad'), { cells: [['10'], ['10']], unit: 'kN/m²', differs: false })
  t.match(rows.get('score'), { cells: [['80 / 100'], ['70 / 100']], differs: true })
  t.same(
    [...rows].filter(([, { differs }]) => differs).map(([name]) => name),
    ['score', 'spaces', 'clearHeight'],
  )
  t.notOk(rows.has('power'), 'of what nobody knows there is no row')
})

t.test('an option of several spaces has a line for each', async (t) => {
  const two = option('1', [placement('a'), placement('b', 'expansion')], { kind: 'phased' })
  const rows = rowsOf(
    body([two, option('2', [placement('a')])], [space, { ...space, id: 'b', rentYuanM2Day: null }]),
  )
  t.same(rows.get('spaces')?.cells[0], ['Building a', 'Building b (expansion)'])
  t.same(rows.get('rent')?.cells[0], ['1.50', null])
  t.equal(rows.get('rent')?.unit, 'yuan/m²·day')
  t.same(rows.get('area')?.cells, [['2,000', '2,000'], ['2,000']])
  t.same(rows.get('clearHeight')?.cells, [['6'], ['6']], 'what is the same of all is said once')
})

t.test('a promise is as precise as it was made, in both languages', async (t) => {
  const one = body([option('1', [placement('a')])], [space])
  t.same(rowsOf(one).get('delivery')?.cells, [['Planned for mid-2026, not confirmed']])
  t.same(rowsOf(one, 'zh').get('delivery')?.cells, [['计划 2026 年中，未确认']])
  t.same(rowsOf(one, 'zh').get('cleanroom')?.cells, [['已建成 ISO 8']])
  const confirmed = { ...space.delivery, confirmed: '2025-11-26' }
  t.same(rowsOf(body(one.options, [{ ...space, delivery: confirmed }])).get('delivery')?.cells, [
    ['Confirmed 26 Nov 2025'],
  ])
})

t.test('until when an option is held is a row where any is', async (t) => {
  const two = body([option('1', [placement('a')]), option('2', [placement('b')])], [space])
  t.notOk(rowsOf(two).has('heldUntil'), 'of a proposal that says nothing of it')
  t.notOk(rowsOf({ ...two, heldUntil: [null, null] }).has('heldUntil'))
  t.match(rowsOf({ ...two, heldUntil: ['2026-12-06', null] }).get('heldUntil'), {
    cells: [['6 Dec 2026'], ['Not held']],
    differs: true,
  })
})
