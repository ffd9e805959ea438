import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at, publishedLots } from './fixtures.ts'
import { answer } from './oracle-answer.ts'

const ivd: Requirement = {
  productLine: 'ivd',
  activities: [{ use: 'production', minAreaM2: 60_000 }],
  clusters: ['pujiang'],
}

t.test('60,000 m² of IVD production in Pujiang, on the published lots', async (t) => {
  const result = match(buildSnapshot(publishedLots()), ivd, at)

  t.test('what stands and what is promised is offered, and so is land of unknown FAR', async (t) => {
    t.equal(result.evaluated, 7)
    const offered = result.options.map(({ placements }) => placements.map(({ spaceId }) => spaceId).join())
    t.same(offered.sort(), ['pj-2026h1', 'pj-m1-reserve', 'pj-now'])
    t.match(result.activities, [{ fits: 0, toConfirm: 3, fails: 4 }])
  })

  t.test('each offer names what has to be confirmed', async (t) => {
    const questions = Object.fromEntries(
      result.options.map(({ placements, toConfirm }) => [
        placements[0]?.spaceId,
        new Set(toConfirm.map(({ rule }) => rule)),
      ]),
    )
    t.ok(questions['pj-now']?.has('zoning'), 'the plan does not say how the lot is zoned')
    t.ok(questions['pj-now']?.has('floor_area'), 'nor whether 60,000 m² can be had in one piece')
    t.notOk(questions['pj-now']?.has('available_by'), 'what is usable now is not asked about')
    t.ok(questions['pj-2026h1']?.has('available_by'), 'a delivery that is past and not confirmed is')
    t.ok(questions['pj-m1-reserve']?.has('floor_area'), 'what may be built on the land is not known')
    for (const { toConfirm } of result.options)
      for (const { text } of toConfirm) t.ok(text.zh.length > 0 && text.en.length > 0)
  })

  t.test('the lot due at the end of 2025 misses by 6,000 m² and by nothing else', async (t) => {
    const miss = result.nearMisses.find(({ spaceId }) => spaceId === 'pj-2025q4')
    t.match(miss, {
      activity: 0,
      fails: [{ rule: 'floor_area', bound: 'min', need: 60_000, have: 54_000, relaxTo: 54_000, unit: 'm²' }],
    })
    t.equal(miss?.fails.length, 1)
    t.match(miss?.fails[0]?.text, { zh: /6,000/, en: /6,000/ })
    t.same(miss?.unknown.toSorted(), ['available_by', 'quota', 'zoning'])
  })

  t.test('54,000 m² would be enough for one lot more', async (t) => {
    const relaxation = result.relaxations.find(({ rule }) => rule === 'floor_area')
    t.match(relaxation, { activity: 0, bound: 'min', from: 60_000, to: 54_000, gains: 1 })
  })

  t.test('whatever is asked of the lots, a counted answer is the same', async (t) => {
    const wanted = answer(publishedLots(), ivd, at)
    t.equal(wanted.evaluated, 7)
    t.same(wanted.activities[0]?.candidates, ['pj-2026h1', 'pj-m1-reserve', 'pj-now'])
    t.same(wanted.activities[0]?.nearMisses, result.nearMisses.map(({ spaceId }) => spaceId).sort())
  })
})

t.test(
  'an attribute of a lot is unknown: asked for, it is a question and never a reason to drop the lot',
  async (t) => {
    const must = { clearHeightM: 6, floorLoadKnM2: 10, cleanroomIso: 8, industrialDrain: true } as const
    const result = match(
      buildSnapshot(publishedLots()),
      { ...ivd, activities: [{ use: 'production', minAreaM2: 60_000, must }] },
      at,
    )
    t.match(result.activities, [{ fits: 0, toConfirm: 3, fails: 4 }])
    const [option] = result.options.filter(({ placements }) => placements[0]?.spaceId === 'pj-now')
    const asked = option?.toConfirm.map(({ rule }) => rule) ?? []
    for (const rule of ['clear_height', 'floor_load', 'cleanroom', 'drain']) t.ok(asked.includes(rule), rule)
  },
)

t.test('a promise for a later day fails until that day, and relaxes to it', async (t) => {
  const { spaces, ...rest } = publishedLots()
  const later = spaces.map((space) =>
    space.id === 'pj-2026h1' ? { ...space, delivery_planned_on: '2027-06-30' } : space,
  )
  const snapshot = buildSnapshot({ ...rest, spaces: later })
  const miss = match(snapshot, ivd, at).nearMisses.find(({ spaceId }) => spaceId === 'pj-2026h1')
  t.match(miss?.fails, [{ rule: 'available_by', relaxTo: '2027-06-30' }])
  const patient = match(snapshot, { ...ivd, neededBy: '2027-06-30' }, at)
  t.ok(patient.options.some(({ placements }) => placements[0]?.spaceId === 'pj-2026h1'))
})
