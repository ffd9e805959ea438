import t from 'tap'
import type { SpaceDetail } from '../../../api/contract.ts'
import { areaIn } from '../../../ui/area-unit.ts'
import { compareRows } from '../../../ui/find/compare-rows.ts'
import { comparedFrom } from '../../../ui/find/compared-ids.ts'
import { nothingKnown } from '../../support/nothing-known.ts'

const source = {
  id: 's',
  kind: 'plan',
  title: { zh: '文', en: 'Doc' },
  documentNo: null,
  clause: null,
  date: null,
  basis: 'verified',
}
const space = (id: string, more: object) =>
  ({
    id,
    use: 'industrial',
    status: 'available',
    cluster: 'pujiang',
    zoning: 'M1',
    isIllustrative: true,
    freeAreaM2: 1000,
    floorAreaM2: 1000,
    landAreaM2: null,
    ...nothingKnown,
    clearHeightM: 6,
    rentYuanM2Day: 1.2,
    delivery: { planned: null, plannedPrecision: null, confirmed: '2025-11-26', daysPast: null },
    availableFrom: null,
    facts: [],
    landUse: [{ activity: 'production', verdict: 'allowed', note: null, source }],
    nearby: [],
    policyIds: [],
    quota: null,
    source,
    ...more,
  }) as unknown as SpaceDetail

t.test('rows say what differs, and what is better where better has a meaning', async (t) => {
  const groups = compareRows(
    [
      space('a', { clearHeightM: 6, rentYuanM2Day: 1.5, freeAreaM2: 5000 }),
      space('b', { clearHeightM: 7.2, rentYuanM2Day: 1.2, floorLoadKnM2: 10 }),
      space('c', { clearHeightM: null, rentYuanM2Day: 1.2, zoning: 'C65' }),
    ],
    'zh',
    (areaM2) => `${areaIn(areaM2, 'm2')} m²`,
  )
  const row = (name: string) => groups.flatMap(({ rows }) => rows).find((each) => each.name === name)
  const best = (name: string) => row(name)?.cells.map(({ isBest }) => isBest)
  t.same(
    row('clearHeightM')?.cells.map(({ text }) => text),
    ['6 m', '7.2 m', null],
  )
  t.same(best('clearHeightM'), [false, true, false], 'higher is better, and unknown is neither')
  t.same(best('rentYuanM2Day'), [false, true, true], 'cheaper is better, both of them')
  t.same(best('floorLoadKnM2'), [false, false, false], 'one alone is not better than nobody knows what')
  t.same(best('area'), [false, false, false], 'a larger space is another, not a better one')
  t.same([row('area')?.differs, row('zoning')?.differs, row('status')?.differs], [true, true, false])
  t.equal(row('use-production')?.differs, false)
  t.equal(row('use-rnd')?.cells[0]?.text, null)
})

t.test('an address names at most four, each once', async (t) => {
  t.same(comparedFrom(null), [])
  t.same(comparedFrom('a,b,a,,c,d,e'), ['a', 'b', 'c', 'd'])
})

t.test('an area in the unit of the reader', async (t) => {
  t.same(
    [82_000, 5600, 120, 158_000].map((areaM2) => [
      areaIn(areaM2, 'm2'),
      areaIn(areaM2, 'wan'),
      areaIn(areaM2, 'mu'),
    ]),
    [
      ['82,000', '8.2', '123'],
      ['5,600', '0.56', '8.4'],
      ['120', '0.012', '0.18'],
      ['158,000', '15.8', '237'],
    ],
  )
})
