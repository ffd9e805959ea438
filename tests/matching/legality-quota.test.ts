import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { askOf } from '../../api/matching/ask.ts'
import { match } from '../../api/matching/match.ts'
import { presentQuota, quotaOf } from '../../api/matching/rules/quota.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotCommitment, SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, commitmentOf, inventoryOf, knownSpace } from './fixtures.ts'

/** Divisible to any area, on a single-use C65 parcel of 4,000 m² of floor: production and pilot may take 1,200 m². */
const c65: SnapshotRow = {
  ...knownSpace,
  parcel_id: 'parcel-c65',
  zoning: [{ code: 'C65', sharePct: 100 }],
  parcel_floor_area_m2: 4000,
  floor_area_m2: 3000,
  is_divisible: true,
}
const hold = { kind: 'hold', expiresAt: '2026-12-01T16:00:00.000Z' } as const

interface Case {
  need?: number
  space?: Partial<SnapshotRow>
  takings?: Partial<SnapshotCommitment>[]
  requirement?: Partial<Requirement>
  use?: Requirement['activities'][number]['use']
}

/** The verdict of the quota on the space, with what is taken standing on a neighbour of the same parcel. */
function find({ need = 1000, space = {}, takings = [], requirement = {}, use = 'pilot' }: Case) {
  const here = { ...c65, ...space }
  const neighbour = { ...here, id: 'neighbour', commitments: takings.map(commitmentOf) }
  const snapshot = buildSnapshot(inventoryOf([here, neighbour]))
  const asked: Requirement = { activities: [{ use, minAreaM2: need }], ...requirement }
  const result = match(snapshot, asked, at)
  const verdict = result.options
    .flatMap(({ placements }) => placements)
    .find(({ spaceId }) => spaceId === 'known')
    ?.verdicts.find(({ rule }) => rule === 'quota')
  const miss = result.nearMisses.find(({ spaceId }) => spaceId === 'known')?.fails[0]
  return {
    verdict,
    miss,
    result: verdict?.result ?? (miss?.rule === 'quota' ? 'fail' : undefined),
    answer: result,
  }
}

for (const [need, result] of [
  [1196, 'pass'],
  [1200, 'pass'],
  [1204, 'fail'],
] as const)
  t.test(`${need / 40} % of the floor area: ${result}`, async (t) => {
    t.equal(find({ need }).result, result)
  })

t.test('what others take of the share counts, and only production and pilot do', async (t) => {
  const left = (takings: Partial<SnapshotCommitment>[], need: number) => find({ takings, need }).result
  t.equal(left([{ areaM2: 200 }], 1000), 'pass')
  t.equal(left([{ areaM2: 201 }], 1000), 'fail')
  t.equal(left([{ areaM2: 100 }, { areaM2: 100, activity: 'pilot', kind: 'occupation' }], 1001), 'fail')
  t.equal(left([{ areaM2: 1200, activity: 'rnd' }], 1200), 'pass', 'research takes none of it')
  t.equal(left([{ areaM2: 1200, to: at.asOf }], 1200), 'pass', 'what has ended takes nothing')
  t.equal(
    left([{ areaM2: 1200, ...hold, expiresAt: at.now.toISOString() }], 1200),
    'pass',
    'nor an expired hold',
  )
})

t.test('only holds in the way are a question; a lease in the way is a fail', async (t) => {
  t.equal(find({ takings: [{ areaM2: 300, ...hold }] }).result, 'unknown')
  t.equal(find({ takings: [{ areaM2: 300, ...hold, kind: 'reservation' }] }).result, 'unknown')
  t.equal(find({ takings: [{ areaM2: 200 }, { areaM2: 100, ...hold }] }).result, 'unknown')
  const lease = find({ takings: [{ areaM2: 300, to: '2027-07-01' }] })
  t.match(lease.miss, { rule: 'quota', need: 1000, have: 900, unit: 'm²', relaxTo: 900 })
  t.match(lease.miss?.text, {
    zh: /已用 300 m²，锁定 0 m²，余 900 m².*2027-07-01/,
    en: /300 m² used.*1 Jul 2027/,
  })
})

t.test('not known to be single-use, of unknown base or of unknown zoning, it is a question', async (t) => {
  for (const space of [
    { parcel_floor_area_m2: null },
    { single_use: null },
    { single_use: false },
    { zoning: [{ code: 'C65', sharePct: 70 } as const, { code: 'C8', sharePct: 30 } as const] },
    { zoning: null },
  ]) {
    const { verdict } = find({ space })
    t.match(verdict, { result: 'unknown', text: { zh: /\S/, en: /\S/ } }, JSON.stringify(space))
  }
})

t.test('other land sets no quota aside, and other activities are not asked', async (t) => {
  t.equal(find({ space: { zoning: [{ code: 'M1', sharePct: 100 }] } }).result, 'pass')
  t.equal(find({ use: 'rnd' }).verdict, undefined)
  t.match(find({}).verdict, { basis: 'verified', source: { id: 'plan-2025-15', clause: '四.4' } })
})

t.test('a space that cannot be divided counts whole, a part no less than the smallest', async (t) => {
  t.equal(find({ need: 100, space: { is_divisible: false, floor_area_m2: 1200 } }).result, 'pass')
  const whole = find({ need: 100, space: { is_divisible: false, floor_area_m2: 1201 } })
  t.match(whole.miss, { rule: 'quota', need: 1201, relaxTo: null })
  t.equal(find({ need: 100, space: { min_divisible_m2: 1200 } }).result, 'pass')
  t.match(find({ need: 100, space: { min_divisible_m2: 1201 } }).miss, { need: 1201, relaxTo: null })
})

t.test('taking the room that is left would fit, and the relaxation says so', async (t) => {
  const { answer } = find({ takings: [{ areaM2: 300 }] })
  t.match(
    answer.relaxations.find(({ rule }) => rule === 'quota'),
    { from: 1000, to: 900, gains: 2 },
  )
  t.equal(find({ need: 900, takings: [{ areaM2: 300 }] }).result, 'pass')
})

t.test('without the breakdown, what is illustrative takes nothing of the share', async (t) => {
  const published = { ...c65, is_illustrative: false }
  const taken = { ...c65, id: 'sample', is_illustrative: true, commitments: [commitmentOf({ areaM2: 1200 })] }
  const fits = (illustrative: boolean) =>
    match(
      buildSnapshot(inventoryOf([published, taken])),
      { activities: [{ use: 'pilot', minAreaM2: 500 }], illustrative },
      at,
    ).activities[0]?.fits
  t.equal(fits(true), 0)
  t.equal(fits(false), 1)
})

t.test('used, held, this and left add up to the share', async (t) => {
  const neighbour = {
    ...c65,
    id: 'neighbour',
    commitments: [{ areaM2: 300 }, { areaM2: 200, ...hold }].map(commitmentOf),
  }
  const snapshot = buildSnapshot(inventoryOf([c65, neighbour]))
  const ask = askOf({ activities: [{ use: 'pilot', minAreaM2: 500 }] }, 0, at, null)
  const share = quotaOf(ask, snapshot, 0)
  const ledger = { parcelId: 'parcel-c65', sharePct: 30, baseM2: 4000, capM2: 1200, usedM2: 300, heldM2: 200 }
  t.same(share, { ...ledger, leftM2: 700 })
  t.same(share && presentQuota(share, 500), { ...ledger, thisM2: 500, leftM2: 200 })
})
