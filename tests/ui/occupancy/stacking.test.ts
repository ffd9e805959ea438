import t from 'tap'
import type { Commitment, Occupancy } from '../../../api/contract.ts'
import { inSquareMetres } from '../../../ui/area-unit.ts'
import { takesOn } from '../../../ui/occupancy/on-day.ts'
import { daysPast } from '../../../ui/occupancy/past.ts'
import { stackedFloors } from '../../../ui/occupancy/stacking.ts'
import { stackingFigure, unitText } from '../../../ui/occupancy/stacking-figure.ts'

const lease: Commitment = {
  id: 1,
  version: 1,
  spaceId: 'a',
  spaceName: { zh: '', en: '' },
  kind: 'lease',
  activity: 'rnd',
  areaM2: 100,
  from: '2026-03-01',
  to: '2027-03-01',
  state: 'in_force',
  placedAt: '2026-01-05T02:00:00Z',
  expiresAt: null,
  releasedAt: null,
  followsId: null,
  isIllustrative: true,
}
const hold: Commitment = {
  ...lease,
  id: 2,
  spaceId: 'b',
  kind: 'hold',
  activity: 'pilot',
  holder: '示例租户 B',
  placedAt: '2026-11-20T17:00:00Z',
  expiresAt: '2026-12-06T15:59:59Z',
}

t.test('what takes a space on a day, as the ledger sums it', async (t) => {
  const days = (of: Commitment, ...asked: string[]) => asked.map((day) => takesOn(of, day))
  t.same(days(lease, '2026-02-28', '2026-03-01', '2027-02-28', '2027-03-01'), [false, true, true, false])
  t.same(days({ ...lease, to: null }, '2099-01-01'), [true])
  t.same(days({ ...lease, releasedAt: '2026-05-01T01:00:00Z' }, '2026-04-30', '2026-05-01'), [true, false])
  const next = { ...lease, followsId: 9, placedAt: '2026-06-01T01:00:00Z' }
  t.same(days(next, '2026-05-31', '2026-06-01'), [false, true], 'before, the row that it follows took it')
  t.same(days(hold, '2026-11-20', '2026-11-21', '2026-12-06', '2026-12-07'), [false, true, true, false])
})

const sums = {
  day: '2026-11-22',
  spaces: 1,
  committedM2: 0,
  heldM2: 0,
  toConfirmM2: 0,
  promisedM2: 0,
  takenAheadM2: 0,
  landM2: 0,
  deliveries: { plannedM2: 0, confirmedM2: 0 },
}
const told: Occupancy['items'] = [
  { ...sums, spaceId: 'a', stockM2: 100, committedM2: 100, freeM2: 0 },
  { ...sums, spaceId: 'b', stockM2: 100, heldM2: 60, freeM2: 40 },
]

t.test('a building floor by floor, the highest first', async (t) => {
  const floors = stackedFloors(
    [
      { no: 1, areaM2: 200, heightM: null },
      { no: 2, areaM2: 200, heightM: null },
    ],
    told,
    [
      { id: 'a', floor: 1, kind: 'unit' },
      { id: 'b', floor: 1, kind: 'unit' },
      { id: 'elsewhere', floor: 2, kind: 'unit' },
    ],
    [hold, lease, { ...lease, id: 3, to: '2026-04-01' }],
    '2026-11-22',
  )
  t.match(floors, [
    { no: 2, units: [] },
    { no: 1, units: [{ spaceId: 'a' }, { spaceId: 'b' }] },
  ])
  const [first, second] = floors[1]?.units ?? []
  t.same(
    first?.takings.map(({ id }) => id),
    [1],
    'what is over takes nothing',
  )
  t.equal(first && unitText(first, 'en'), 'Committed, R&D')
  t.equal(second && unitText(second, 'en'), 'Held to 6 Dec 2026, Pilot; Free')
  t.equal(second && unitText(second, 'zh'), '锁定至 2026-12-06，中试；可用')
  const { rows } = stackingFigure(floors, 'en', {
    name: 'x',
    title: 'x',
    subtitle: 'x',
    area: inSquareMetres,
  })
  t.same(rows[0]?.cells, ['2F', 200, 'Not in the inventory', ''])
  t.match(rows[2]?.cells[3], /^示例租户 B from|^示例租户 B 1 Mar 2026 to/)
  const whole = stackedFloors(
    [
      { no: 1, areaM2: 50, heightM: null },
      { no: 2, areaM2: 50, heightM: null },
    ],
    told.slice(0, 1),
    [{ id: 'a', floor: null, kind: 'building' }],
    [],
    '2026-11-22',
  )
  t.ok(
    whole.every(({ units }) => units.length === 1),
    'a whole building stands on each of its floors',
  )
})

t.test('days past a promise', async (t) => {
  t.equal(daysPast('2025-12-31', '2026-11-22'), 326)
  t.equal(daysPast('2026-06-30', '2026-06-30'), 0)
  t.equal(daysPast('2026-06-30', '2026-06-29'), -1)
})
