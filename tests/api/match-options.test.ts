import t from 'tap'
import type { MatchResult, Option, Requirement } from '../../api/contract.ts'
import { testApp } from '../support/test-app.ts'

t.test('options over HTTP', async (t) => {
  const { post } = await testApp(t)
  const ask = (requirement: Requirement) =>
    post<MatchResult>('/api/match', { limit: 100, ...requirement } satisfies Requirement)
  const of = (option: Option, phase: 'now' | 'expansion') =>
    option.placements.filter((placement) => placement.phase === phase)

  t.test('near: a hard condition with the distance, relaxed by one click', async (t) => {
    const activities: Requirement['activities'] = [{ use: 'rnd', minAreaM2: 1000, maxAreaM2: 3000 }]
    const wide = await ask({ activities, near: [{ kind: 'station', maxKm: 30 }] })
    t.ok(wide.options.length > 0)
    for (const { placements } of wide.options)
      for (const { verdicts } of placements) {
        const verdict = verdicts.find(({ rule }) => rule === 'proximity')
        t.match(verdict, { strength: 'hard', need: 30, unit: 'km' })
        t.not(verdict?.result, 'fail')
      }
    const tight = await ask({ activities, near: [{ kind: 'airport', maxKm: 0.1 }] })
    t.equal(tight.options.length, 0)
    const excluded = tight.exclusions.find(({ rule }) => rule === 'proximity')
    t.ok((excluded?.excludes ?? 0) > 0)
    const [relaxed] = tight.relaxations.filter(({ rule }) => rule === 'proximity')
    t.match(relaxed, { from: 0.1 })
    const again = await ask({ activities, near: [{ kind: 'airport', maxKm: Number(relaxed?.to) }] })
    const [before, after] = [tight, again].map(
      ({ activities: [first] }) => (first?.fits ?? 0) + (first?.toConfirm ?? 0),
    )
    t.equal((after ?? 0) - (before ?? 0), relaxed?.gains, 'it gains what it says')
  })

  t.test('near: not asked, nothing is said of it; two kinds are both asked', async (t) => {
    const activities: Requirement['activities'] = [{ use: 'rnd', minAreaM2: 1000, maxAreaM2: 3000 }]
    const rulesOf = ({ options }: MatchResult) =>
      options.flatMap(({ placements }) =>
        placements.flatMap(({ verdicts }) => verdicts.map(({ rule }) => rule)),
      )
    t.notOk(rulesOf(await ask({ activities })).includes('proximity'))
    const one = await ask({ activities, near: [{ kind: 'station', maxKm: 4 }] })
    const both = await ask({
      activities,
      near: [
        { kind: 'station', maxKm: 4 },
        { kind: 'hospital', maxKm: 4 },
      ],
    })
    t.ok((both.activities[0]?.fails ?? 0) >= (one.activities[0]?.fails ?? 0))
  })

  t.test('expansion: phased options with the area and the day of the later phase', async (t) => {
    const expansion = { areaM2: 3000, by: '2028-12-31' }
    const { options } = await ask({
      activities: [
        { use: 'production', minAreaM2: 2000, maxAreaM2: 4000 },
        { use: 'hq_office', maxAreaM2: 2000 },
      ],
      expansion,
    })
    const phased = options.filter(({ kind }) => kind === 'phased')
    t.ok(phased.length > 0)
    for (const option of phased) {
      const [now, later] = [of(option, 'now'), of(option, 'expansion')]
      t.ok(later.length > 0 && later.every(({ activity }) => activity === 0), 'production grows')
      t.ok(later.reduce((sum, { areaM2 }) => sum + areaM2, 0) >= expansion.areaM2)
      t.ok((option.criteria.expandability ?? 0) >= 0.8, 'on its own parcel')
      const needs = later.flatMap(({ verdicts }) => verdicts.filter(({ rule }) => rule === 'available_by'))
      t.ok(needs.every(({ need, result }) => need === expansion.by && result !== 'fail'))
      t.ok(
        now.every(({ verdicts }) =>
          verdicts.every(({ strength, result }) => strength !== 'hard' || result !== 'fail'),
        ),
      )
    }
    for (const option of options.filter(({ kind }) => kind !== 'phased'))
      t.match(
        [option.criteria.expandability, option.toConfirm.some(({ rule }) => rule === 'expansion')],
        [0, true],
      )
  })

  t.test('together: one parcel, one cluster or anywhere, and never worse for more room', async (t) => {
    const activities: Requirement['activities'] = [
      { use: 'rnd', minAreaM2: 1000, maxAreaM2: 4000 },
      { use: 'production', minAreaM2: 2000, maxAreaM2: 6000 },
    ]
    const [parcel, cluster, anywhere] = await Promise.all(
      (['parcel', 'cluster', 'anywhere'] as const).map((together) =>
        ask({ activities, together, limit: 50 }),
      ),
    )
    const first = (result: MatchResult | undefined) => result?.options[0]?.score ?? 0
    t.ok(parcel?.options.length && cluster?.options.length && anywhere?.options.length)
    t.ok(parcel?.options.every(({ sameParcel, clusters }) => sameParcel && clusters.length === 1))
    t.ok(cluster?.options.every(({ clusters }) => clusters.length === 1))
    t.ok(first(parcel) <= first(cluster) && first(cluster) <= first(anywhere))
    t.same((await ask({ activities, limit: 50 })).options, anywhere?.options, 'anywhere is the default')
  })

  t.test(
    'dual-core: research in one cluster and production in the other, each with its verdicts',
    async (t) => {
      const { options } = await ask({
        activities: [
          { use: 'rnd', minAreaM2: 1000, maxAreaM2: 3000, clusters: ['hongqiao'] },
          { use: 'production', minAreaM2: 3000, maxAreaM2: 8000, clusters: ['pujiang'] },
        ],
      })
      t.ok(options.length > 0)
      for (const { kind, clusters, sameParcel, placements } of options) {
        t.match([kind, clusters, sameParcel], ['dual_core', ['hongqiao', 'pujiang'], false])
        t.ok(
          placements.every(({ activity, cluster }) => cluster === (activity === 0 ? 'hongqiao' : 'pujiang')),
        )
        t.ok(
          placements.every(({ verdicts }) =>
            verdicts.some(({ rule, result }) => rule === 'cluster' && result === 'pass'),
          ),
        )
      }
      const nowhere = await ask({
        activities: [
          { use: 'rnd', clusters: ['hongqiao'] },
          { use: 'production', clusters: ['pujiang'] },
        ],
        together: 'cluster',
      })
      t.same(nowhere.options, [], 'both in one cluster there is none')
    },
  )

  t.test('dual-core and phased: with room to grow it is told as phased, in both clusters', async (t) => {
    const { options } = await ask({
      activities: [
        { use: 'rnd', minAreaM2: 1000, maxAreaM2: 3000, clusters: ['hongqiao'] },
        { use: 'production', minAreaM2: 2000, maxAreaM2: 8000, clusters: ['pujiang'] },
      ],
      expansion: { areaM2: 2000, by: '2029-12-31' },
    })
    const phased = options.filter(({ kind }) => kind === 'phased')
    t.ok(phased.length > 0)
    for (const option of phased) {
      t.same(option.clusters, ['hongqiao', 'pujiang'])
      t.ok(
        of(option, 'expansion').every(({ cluster }) => cluster === 'pujiang'),
        'production grows where it is',
      )
    }
  })
})
