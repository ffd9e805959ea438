import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, commitmentOf, inventoryOf, knownSpace } from './fixtures.ts'

/** Divisible to any area, on an M1 parcel of 4,000 m² of floor: ancillary uses may take 600 m² of it. */
const m1: SnapshotRow = {
  ...knownSpace,
  use: 'rnd',
  floor_area_m2: 3000,
  is_divisible: true,
  parcel_floor_area_m2: 4000,
}
const hold = { kind: 'hold', expiresAt: '2026-12-01T16:00:00.000Z' } as const
type Use = Requirement['activities'][number]['use']

/** The verdict of the zoning, with what is taken standing on a neighbour of the same parcel. */
function find(
  need: number,
  takings: Partial<SnapshotCommitment>[] = [],
  space: Partial<SnapshotRow> = {},
  use: Use = 'rnd',
) {
  const here = { ...m1, ...space }
  const neighbour = { ...here, id: 'neighbour', commitments: takings.map(commitmentOf) }
  const result = match(
    buildSnapshot(inventoryOf([here, neighbour])),
    { activities: [{ use, minAreaM2: need }] },
    at,
  )
  const verdict = result.options
    .flatMap(({ placements }) => placements)
    .find(({ spaceId }) => spaceId === 'known')
    ?.verdicts.find(({ rule }) => rule === 'zoning')
  const miss = result.nearMisses.find(({ spaceId }) => spaceId === 'known')?.fails[0]
  return { verdict, miss, result: verdict?.result ?? (miss?.rule === 'zoning' ? 'fail' : undefined) }
}

for (const [need, result] of [
  [596, 'pass'],
  [600, 'pass'],
  [604, 'fail'],
] as const)
  t.test(`${need / 40} % of the floor area of an M1 parcel as ancillary use: ${result}`, async (t) => {
    for (const use of ['rnd', 'hq_office', 'exhibition_training'] as const)
      t.equal(find(need, [], {}, use).result, result, use)
  })

t.test('all ancillary uses draw on one share, and what is made there does not', async (t) => {
  t.equal(find(400, [{ activity: 'hq_office', areaM2: 200 }]).result, 'pass')
  t.equal(find(401, [{ activity: 'hq_office', areaM2: 200 }]).result, 'fail')
  t.equal(find(600, [{ activity: 'production', areaM2: 2000 }]).result, 'pass')
  t.equal(find(600, [{ activity: 'rnd', areaM2: 600, to: at.asOf }]).result, 'pass', 'what has ended')
})

t.test('only holds in the way are a question', async (t) => {
  const held = find(500, [
    { activity: 'rnd', areaM2: 100 },
    { activity: 'rnd', areaM2: 1, ...hold },
  ])
  t.match(held.verdict, { result: 'unknown', text: { zh: /15% 配套比例被锁定：.*已用 100 m²，锁定 1 m²/ } })
  const lease = find(501, [{ activity: 'rnd', areaM2: 100, to: '2027-07-01' }])
  t.match(lease.miss?.text, {
    zh: /15% 配套比例不足：需要 501 m²（已用 100 m²，锁定 0 m²，余 500 m²）；2027-07-01 起足够/,
    en: /15 % ancillary share falls short: 501 m² needed .*1 Jul 2027/,
  })
  t.equal(find(500, [{ activity: 'rnd', areaM2: 100 }]).verdict?.basis, 'unverified')
})

t.test('of unknown floor area, on mixed land or on other codes no number decides', async (t) => {
  const mixed = [
    { code: 'M1', sharePct: 60 },
    { code: 'M4', sharePct: 40 },
  ] as const
  t.equal(find(100, [], { parcel_floor_area_m2: null }).result, 'unknown')
  t.equal(find(100, [], { parcel_id: null }).result, 'unknown')
  t.equal(find(100, [], { zoning: [...mixed], single_use: false }).result, 'unknown')
  t.equal(find(3000, [], { zoning: [{ code: 'M4', sharePct: 100 }] }).result, 'pass')
})

t.test('several placements of one option do not overdraw it', async (t) => {
  const spaces = ['a', 'b'].map((id) => ({ ...m1, id, floor_area_m2: 400, is_divisible: false }))
  const options = (parcel_floor_area_m2: number, takings: Partial<SnapshotCommitment>[] = []) => {
    const other = {
      ...m1,
      id: 'c',
      use: 'land',
      kind: 'land',
      commitments: takings.map(commitmentOf),
    } as const
    return match(
      buildSnapshot(inventoryOf([...spaces, other].map((space) => ({ ...space, parcel_floor_area_m2 })))),
      { activities: [{ use: 'rnd', minAreaM2: 400, must: { wholeFloor: true } }, { use: 'hq_office' }] },
      at,
    ).options.filter(({ placements }) => placements.every(({ spaceId }) => spaceId !== 'c'))
  }
  t.equal(options(5330).length, 0, '800 m² where 799.5 may be taken')
  const [fits] = options(5400)
  t.match(
    fits?.placements[0]?.verdicts.find(({ rule }) => rule === 'zoning'),
    {
      result: 'pass',
      text: { zh: /^与 空间 合计：M1.*占用 15% 配套比例 800 m²/ },
    },
  )
  const [held] = options(5400, [{ activity: 'rnd', areaM2: 20, ...hold }])
  t.same(
    held?.placements.map(({ verdicts }) => verdicts.find(({ rule }) => rule === 'zoning')?.result),
    ['unknown', 'unknown'],
  )
})
