import fc from 'fast-check'
import t from 'tap'
import { buildApp } from '../../api/app.ts'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { answerWriter } from '../../api/matching/write-answer.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import { loadRows } from '../support/load-rows.ts'
import { testDatabase } from '../support/test-database.ts'
import { testNoon } from '../support/test-state.ts'
import { at } from './fixtures.ts'
import { randomInventory } from './random-inventory.ts'
import { randomRequirement } from './random-requirement.ts'

const requirements: Requirement[] = [
  { activities: [{ use: 'production' }] },
  {
    productLine: 'ivd',
    processes: ['ivd_formulation', 'cleaning_wet'],
    activities: [
      {
        use: 'production',
        minAreaM2: 2000,
        maxAreaM2: 6000,
        must: { clearHeightM: 5 },
        prefer: { powerKva: 800 },
      },
      { use: 'rnd', minAreaM2: 500, clusters: ['hongqiao'] },
    ],
    near: [{ kind: 'hospital', maxKm: 8 }],
    expansion: { areaM2: 2000, by: '2029-01-01' },
    weights: { cost: 0.4 },
    limit: 50,
  },
  {
    activities: [{ use: 'rnd', minAreaM2: 60_000 }, { use: 'hq_office' }],
    together: 'cluster',
    illustrative: false,
  },
]

t.test('the shipped inventory answers the same bytes twice, and after a restart', async (t) => {
  const database = await testDatabase(t)
  const answers = async () => {
    const app = await buildApp({
      database,
      now: () => testNoon,
      config: { illustrative: true, isHttps: false, logLevel: 'silent' },
    })
    const bodies: string[] = []
    for (const payload of requirements)
      bodies.push((await app.inject({ method: 'POST', url: '/api/match', payload })).body)
    await app.close()
    return bodies
  }
  const first = await answers()
  for (const body of first) t.ok(JSON.parse(body).options.length > 0, 'there is something to compare')
  t.same(await answers(), first)
})

t.test('the order in which rows come from the database does not matter', async (t) => {
  const loaded = await loadRows(await testDatabase(t))
  const wanted = requirements.map((requirement) =>
    JSON.stringify(match(buildSnapshot(loaded), requirement, at)),
  )
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
  const inAnyOrder: fc.Arbitrary<Loaded> = fc
    .record({
      spaces: shuffled(
        loaded.spaces.map((space) => ({ ...space, commitments: space.commitments.toReversed() })),
      ),
      parcelCommitments: shuffled(loaded.parcelCommitments),
      positions: shuffled(loaded.positions),
      places: shuffled(loaded.places),
      zoning: shuffled(loaded.zoning),
      zoningUses: shuffled(loaded.zoningUses),
      sources: shuffled(loaded.sources),
      clusterProductLines: shuffled(loaded.clusterProductLines),
    })
    .map((some) => ({ ...loaded, ...some }))
  fc.assert(
    fc.property(inAnyOrder, (some) => {
      const snapshot = buildSnapshot(some)
      return requirements.every(
        (requirement, index) => JSON.stringify(match(snapshot, requirement, at)) === wanted[index],
      )
    }),
    { numRuns: 20 },
  )
  t.pass('in twenty orders')
})

t.test('what a snapshot keeps from earlier questions changes no answer', async (t) => {
  const later = { asOf: '2027-02-01', now: new Date('2027-02-01T04:00:00Z') }
  const question = fc.tuple(randomRequirement, fc.constantFrom(at, later))
  fc.assert(
    fc.property(randomInventory, fc.array(question, { minLength: 2, maxLength: 5 }), (loaded, questions) => {
      const snapshot = buildSnapshot(loaded)
      const write = answerWriter()
      return questions.every(
        ([requirement, when]) =>
          String(write(match(snapshot, requirement, when))) ===
          JSON.stringify(match(buildSnapshot(loaded), requirement, when)),
      )
    }),
    { numRuns: 150 },
  )
  t.pass('of any few questions, on two days')
})
