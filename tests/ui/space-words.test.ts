import t from 'tap'
import type { SpaceDetail } from '../../api/contract.ts'
import { deliveryText } from '../../ui/space/delivery.ts'
import { factRows } from '../../ui/space/facts.ts'
import { nothingKnown } from '../support/nothing-known.ts'

const source: SpaceDetail['source'] = {
  id: 'plan',
  kind: 'plan',
  title: { zh: '方案', en: 'Plan' },
  documentNo: null,
  clause: null,
  date: null,
  basis: 'verified',
}
const nothing = { planned: null, plannedPrecision: null, confirmed: null, daysPast: null }
const unit = {
  id: 's',
  use: 'industrial',
  kind: 'floor',
  zoning: null,
  status: 'available',
  availableFrom: null,
  delivery: { planned: null, plannedPrecision: null, confirmed: null, daysPast: null },
  floorAreaM2: 5600,
  landAreaM2: null,
  ...nothingKnown,
  clearHeightM: 7.2,
  floorLoadKnM2: 20,
  columnGridM: [9, 9],
  freightLiftT: 3,
  freightLiftCount: 2,
  cleanroomState: 'convertible',
  cleanroomIso: 8,
  industrialDrain: true,
  exhaustShaft: false,
  fireCategory: 'C',
  wholeFloor: true,
  groundFloor: true,
  rentYuanM2Day: 1.4,
  tenures: ['lease', 'purchase'],
  source,
  facts: [{ attribute: 'clearHeightM', value: '7.2', source, asOf: '2026-10-21', statedBy: null }],
} as unknown as SpaceDetail
const row = (space: SpaceDetail, name: string) => factRows(space, 'zh').find((fact) => fact.name === name)

t.test('each fact has its value, unit and date, and unknown ones stand in place', async (t) => {
  t.match(row(unit, 'clearHeightM'), { value: '7.2', unit: 'm', asOf: '2026-10-21' })
  t.match(row(unit, 'floorLoadKnM2'), { value: '20', note: '≈ 2.0 t/m²', asOf: null })
  t.match(row(unit, 'freightLiftT'), { value: '2 台 × 3', unit: 't' })
  t.match(row(unit, 'cleanroomState'), { value: '可改造', note: 'ISO 8' })
  t.match(row(unit, 'columnGridM'), { value: '9 × 9' })
  t.match(row(unit, 'exhaustShaft'), { value: '无' })
  t.match(row(unit, 'rentYuanM2Day'), { value: '1.40' })
  t.match(row(unit, 'tenures'), { value: '租赁、购买' })
  t.match(row(unit, 'powerKva'), { value: null })
  t.equal(row(unit, 'landAreaM2'), undefined)
})

t.test('land is told by its land, in m² and mu', async (t) => {
  const land = { ...unit, use: 'land', landAreaM2: 158_000 } as SpaceDetail
  t.match(row(land, 'landAreaM2'), { value: '158,000', note: '237 亩' })
  t.equal(row(land, 'clearHeightM'), undefined)
})

t.test('a promise stays a promise after its date, and says by how much it is late', async (t) => {
  const late = { ...nothing, planned: '2026-06-30', plannedPrecision: 'mid_year' as const, daysPast: 145 }
  const promised = { status: 'promised' as const, availableFrom: null, delivery: late }
  t.equal(deliveryText(promised, 'zh'), '承诺 2026 年中交付，已过 145 天，待园区确认')
  t.equal(deliveryText(promised, 'en'), 'Promised for mid-2026, 145 days past, not confirmed')
})

t.test('availability is told with its confirmation', async (t) => {
  const confirmed = { ...nothing, confirmed: '2025-11-26' }
  t.equal(
    deliveryText({ status: 'available', availableFrom: null, delivery: confirmed }, 'zh'),
    '2025-11-26 确认可用',
  )
  t.equal(
    deliveryText({ status: 'committed', availableFrom: '2027-02-01', delivery: nothing }, 'en'),
    'Free from 1 Feb 2027',
  )
  t.equal(
    deliveryText({ status: 'to_confirm', availableFrom: null, delivery: nothing }, 'zh'),
    '是否空置待园区确认',
  )
  t.equal(
    deliveryText({ status: 'land_reserve', availableFrom: null, delivery: nothing }, 'zh'),
    '何时可用未知',
  )
})
