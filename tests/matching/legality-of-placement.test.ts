import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import type { SnapshotRow } from '../../sql/queries/snapshot.ts'
import { at, commitmentOf, inventoryOf, knownSpace } from './fixtures.ts'

/** A floor of 400 m² on a single-use C65 parcel of 4,000 m² of floor: production and pilot may take 1,200 m². */
const floor = (id: string, changes: Partial<SnapshotRow> = {}): SnapshotRow => ({
  ...knownSpace,
  id,
  name_zh: `${id} 层`,
  name_en: `Floor ${id}`,
  parcel_id: 'parcel-c65',
  zoning: [{ code: 'C65', sharePct: 100 }],
  parcel_floor_area_m2: 4000,
  floor_area_m2: 400,
  ...changes,
})
const find = (spaces: SnapshotRow[], requirement: Requirement) =>
  match(buildSnapshot(inventoryOf(spaces)), requirement, at)
const taken = (areaM2: number, changes = {}) =>
  floor('other', { floor_area_m2: 1200, use: 'office', commitments: [commitmentOf({ areaM2, ...changes })] })
const hold = { kind: 'hold', expiresAt: '2026-12-01T16:00:00.000Z' } as const

t.test('a placement says what the land allows, code by code, with the source', async (t) => {
  const space: SnapshotRow = {
    ...knownSpace,
    use: 'rnd',
    zoning: [
      { code: 'C65', sharePct: 70 },
      { code: 'C8', sharePct: 30 },
    ],
    single_use: false,
  }
  const [option] = find([space], { activities: [{ use: 'rnd' }] }).options
  t.match(option?.placements[0]?.legality, {
    verdict: 'allowed',
    basis: 'unverified',
    source: { id: 'trade' },
    zoning: [
      { code: 'C65', sharePct: 70, verdict: 'allowed', note: null, source: { id: 'trade' } },
      { code: 'C8', sharePct: 30, verdict: 'allowed' },
    ],
    quota: null,
  })
})

t.test('where a wet laboratory is another matter, that row of the matrix is shown', async (t) => {
  const wet = (process: 'chemistry_lab' | 'dry_lab') =>
    find([{ ...knownSpace, use: 'rnd', zoning: [{ code: 'C5', sharePct: 100 }] }], {
      activities: [{ use: 'rnd', processes: [process] }],
    }).options[0]?.placements[0]?.legality
  t.match(wet('chemistry_lab'), {
    verdict: 'conditional',
    text: { zh: /^湿实验：C5/ },
    zoning: [{ code: 'C5', note: { zh: /湿实验室须看/ } }],
  })
  t.match(wet('dry_lab'), { verdict: 'conditional', zoning: [{ note: { zh: /出让合同/ } }] })
})

t.test('of unknown zoning nothing is said', async (t) => {
  const [option] = find([{ ...knownSpace, zoning: null }], { activities: [{ use: 'production' }] }).options
  t.match(option?.placements[0]?.legality, { verdict: 'unknown', source: null, zoning: [], quota: null })
})

t.test('what a pack takes of a quota is the sum of its members, and is judged so', async (t) => {
  const spaces = [floor('a'), floor('b'), floor('c')]
  const pilot: Requirement = { activities: [{ use: 'pilot', minAreaM2: 800 }] }
  const option = (other: SnapshotRow[]) => {
    const [best] = find([...spaces, ...other], pilot).options
    const [first, second] = best?.placements ?? []
    return {
      best,
      quota: first?.legality.quota,
      verdicts: [first, second].map((each) => each?.verdicts.find(({ rule }) => rule === 'quota')),
    }
  }
  const room = option([taken(400)])
  t.match(room.quota, { capM2: 1200, usedM2: 400, heldM2: 0, thisM2: 800, leftM2: 0 })
  t.match(room.verdicts, [
    { result: 'pass', need: 800, have: 800, text: { zh: /^与 b 层 合计：占用 30% 生产额度 800/ } },
    { result: 'pass', text: { en: /^Together with Floor a: Takes 800 m²/ } },
  ])
  const held = option([taken(401, hold)])
  t.match(held.verdicts, [
    { result: 'unknown', text: { zh: /被锁定/ } },
    { result: 'unknown', text: { en: /is held/ } },
  ])
  t.equal(held.best?.toConfirm.filter(({ rule }) => rule === 'quota').length, 2, 'the park is asked')
  t.equal(option([taken(401)]).best, undefined, 'each has room, together they have none')
})

t.test('of several floors taken together it is told whether they are without a gap', async (t) => {
  const on = (no: number, building_id = 'b1') =>
    floor(`${building_id}-${no}`, { building_id, floor_no: no, zoning: null })
  const words = (spaces: SnapshotRow[]) =>
    find(spaces, { activities: [{ use: 'rnd', minAreaM2: 800 }] }).options.map(
      ({ placements: [first] }) => first?.verdicts.find(({ rule }) => rule === 'floor_area')?.text.en,
    )
  t.match(words([on(3), on(4)]), [
    /^800 m² together with Floor b1-4, floors of one building without a gap; at least/,
  ])
  t.match(words([on(3), on(5)]), [/^800 m² together with Floor b1-5; at least/])
  t.match(words([on(3), on(4, 'b2')]), [/^800 m² together with Floor b2-4; at least/])
})

t.test('production and pilot of one option draw on one quota', async (t) => {
  const both: Requirement = {
    activities: [
      { use: 'production', minAreaM2: 400 },
      { use: 'pilot', minAreaM2: 400 },
    ],
  }
  const [option] = find([floor('a'), floor('b'), taken(500, hold)], both).options
  for (const { legality, verdicts } of option?.placements ?? []) {
    t.match(legality, {
      verdict: 'conditional',
      basis: 'verified',
      source: { clause: '四.4' },
      quota: { usedM2: 0, heldM2: 500, thisM2: 800, leftM2: 0 },
    })
    t.equal(verdicts.find(({ rule }) => rule === 'quota')?.result, 'unknown')
  }
  t.equal(option?.placements.length, 2)
})

t.test(
  'beside land without a FAR nobody knows what an option takes of a quota, and no one is refused',
  async (t) => {
    const land = floor('land', {
      kind: 'land',
      use: 'land',
      floor_area_m2: null,
      land_area_m2: 900,
      far: null,
    })
    const both: Requirement = { activities: [{ use: 'production' }, { use: 'pilot' }] }
    const quotas = (spaces: SnapshotRow[]) =>
      find(spaces, both).options.map(({ placements }) =>
        placements.map(({ spaceId, legality: { quota }, verdicts }) => {
          const verdict = verdicts.find(({ rule }) => rule === 'quota')
          return [spaceId, quota?.thisM2, quota?.leftM2, verdict?.result, verdict?.need]
        }),
      )
    const open = (id: string) => [id, null, null, 'unknown', null]
    t.same(quotas([floor('whole', { floor_area_m2: 1200 }), land]).sort(), [
      [open('land'), open('whole')],
      [open('whole'), open('land')],
    ])
    const known = (id: string) => [id, 800, 400, 'pass', 800]
    t.same(quotas([floor('a'), floor('b')]).sort(), [
      [known('a'), known('b')],
      [known('b'), known('a')],
    ])
  },
)

t.test('room to grow draws on it from its own day on', async (t) => {
  const grows: Requirement = {
    activities: [{ use: 'pilot', minAreaM2: 400 }],
    expansion: { areaM2: 400, by: '2028-01-01' },
  }
  const [option] = find([floor('a'), floor('b'), taken(500, { ...hold, to: '2027-12-31' })], grows).options
  t.same(
    option?.placements.map(({ phase, legality, verdicts }) => [
      phase,
      legality.quota?.thisM2,
      verdicts.find(({ rule }) => rule === 'quota')?.result,
    ]),
    [
      ['now', 800, 'pass'],
      ['expansion', 800, 'pass'],
    ],
  )
})

t.test('who names no area takes no more than the quota gives', async (t) => {
  const wide = floor('wide', { floor_area_m2: 3000, is_divisible: true, min_divisible_m2: 100 })
  const [option] = find([wide, taken(200)], { activities: [{ use: 'pilot' }] }).options
  t.match(option?.placements, [{ areaM2: 1000, legality: { quota: { thisM2: 1000, leftM2: 0 } } }])
})

t.test('zoning that nobody knows is one question, whatever rules read it', async (t) => {
  const unzoned = { ...knownSpace, zoning: null, single_use: null, fire_category: 'A' } as const
  const asked = (process: 'wet_chemistry' | 'electroplating') => {
    const { options, questions } = find([unzoned], {
      activities: [{ use: 'production', processes: [process] }],
    })
    const rules = (list: readonly { rule: string }[] = []) => list.map(({ rule }) => rule).sort()
    return { option: rules(options[0]?.toConfirm), all: rules(questions), settles: questions[0]?.settles }
  }
  t.same(asked('wet_chemistry'), { option: ['zoning'], all: ['zoning'], settles: 1 })
  const { option, all } = asked('electroplating')
  t.same(option, ['eia', 'zoning'], 'whether electroplating is taken is a question on any land')
  t.same(all, ['eia', 'zoning'])
})
