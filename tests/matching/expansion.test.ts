import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { expansionAsked, growingActivity } from '../../api/matching/expansion.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, commitmentOf, inventoryOf, knownSpace } from './fixtures.ts'

const by = '2028-01-01'
const production: Requirement = {
  activities: [{ use: 'production', minAreaM2: 1000, maxAreaM2: 1200 }],
  expansion: { areaM2: 800, by },
}
const floor = (id: string, changes: Partial<SnapshotRow> = {}): SnapshotRow => ({
  ...knownSpace,
  id,
  parcel_id: 'p',
  building_id: 'b1',
  ground_floor: false,
  ...changes,
})
/** The options that start on `a`. */
const from = (spaces: SnapshotRow[], asked = production) => {
  const { options } = match(buildSnapshot(inventoryOf(spaces)), asked, at)
  const option = options.find(({ placements }) => placements[0]?.spaceId === 'a')
  return {
    option,
    kind: option?.kind,
    expandability: option?.criteria.expandability,
    later: option?.placements.filter(({ phase }) => phase === 'expansion').map(({ spaceId }) => spaceId),
    asks: option?.toConfirm.some(({ rule }) => rule === 'expansion'),
  }
}

t.test('production grows, else pilot, else what is named first', async (t) => {
  const growing = (...uses: Requirement['activities'][number]['use'][]) =>
    growingActivity({ activities: uses.map((use) => ({ use })) })
  t.equal(growing('rnd', 'pilot', 'production'), 2)
  t.equal(growing('rnd', 'pilot'), 1)
  t.equal(growing('hq_office', 'rnd'), 0)
})

t.test(
  'what grows is asked again with the area and the day of the expansion, all else as it was',
  async (t) => {
    const must = { clearHeightM: 5 }
    const asked = expansionAsked({
      ...production,
      activities: [{ use: 'rnd' }, { use: 'production', minAreaM2: 1000, maxAreaM2: 1200, must }],
    })
    t.same(asked?.activities, [{ use: 'rnd' }, { use: 'production', minAreaM2: 800, neededBy: by, must }])
    t.equal(expansionAsked({ activities: [{ use: 'rnd' }] }), undefined)
  },
)

t.test(
  'the closest room is taken: the rest of the space, the next floor, the building, the parcel',
  async (t) => {
    const a = floor('a', { floor_no: 1 })
    const whole = floor('a', { floor_area_m2: 2000, is_divisible: true, min_divisible_m2: 500 })
    const next = floor('next', { floor_no: 2 })
    const high = floor('high', { floor_no: 9 })
    const beside = floor('beside', { building_id: 'b2' })
    const far = floor('far', { parcel_id: 'q', building_id: 'b3' })
    t.match(from([whole, next, beside]), { kind: 'phased', expandability: 1, later: ['a'] })
    t.match(from([a, next, high, beside, far]), { kind: 'phased', expandability: 1, later: ['next'] })
    t.match(from([a, high, beside, far]), { kind: 'phased', expandability: 0.9, later: ['high'] })
    t.match(from([a, beside, far]), { kind: 'phased', expandability: 0.8, later: ['beside'] })
    t.match(
      from([a, far]),
      { kind: 'single', expandability: 0, later: [], asks: true },
      'never on another parcel',
    )
  },
)

t.test('nothing is given twice', async (t) => {
  const small = floor('a', { floor_area_m2: 1700, is_divisible: true, min_divisible_m2: 500 })
  t.match(from([small]), { kind: 'single', later: [] }, '1,000 and 800 are more than 1,700')
  const enough = { ...small, floor_area_m2: 1800 }
  t.match(from([enough]), { kind: 'phased', later: ['a'] })
  t.match(from([{ ...enough, commitments: [commitmentOf({ areaM2: 1 })] }]), { kind: 'single' })
  t.match(
    from([{ ...enough, floor_area_m2: 2800, commitments: [commitmentOf({ areaM2: 1000, to: by })] }]),
    { kind: 'phased', later: ['a'] },
    'a lease that ends by then is in nobody’s way',
  )
})

t.test('it grows on its own day: what is delivered by then will do, later will not', async (t) => {
  const a = floor('a', { floor_no: 1 })
  const next = (delivery_confirmed_on: string) => floor('next', { floor_no: 2, delivery_confirmed_on })
  t.match(from([a, next('2028-01-01')]), { kind: 'phased', later: ['next'] })
  t.match(from([a, next('2028-01-02')]), { kind: 'single', asks: true })
})

t.test('with no expansion asked there is no such criterion', async (t) => {
  const { expansion: _, ...plain } = production
  const { option } = from([floor('a'), floor('next', { floor_no: 2 })], plain)
  t.notOk('expandability' in (option?.criteria ?? {}))
  t.equal(option?.kind, 'single')
})
