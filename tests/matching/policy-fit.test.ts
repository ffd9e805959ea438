import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'

/** One space in each cluster: Pujiang is heavy and has IVD, Hongqiao is light and has imaging. */
const snapshot = buildSnapshot(
  inventoryOf([
    { ...knownSpace, id: 'h', cluster_id: 'hongqiao', parcel_id: 'parcel-h' },
    { ...knownSpace, id: 'p', cluster_id: 'pujiang' },
  ]),
)

const policyIn = (requirement: Omit<Requirement, 'activities'>) => {
  const { options } = match(snapshot, { ...requirement, activities: [{ use: 'production' }] }, at)
  return Object.fromEntries(
    options.map(({ criteria, placements }) => [placements[0]?.spaceId, criteria.policy]),
  )
}

t.test('nothing asked fits everywhere', async (t) => {
  t.same(policyIn({}), { h: 1, p: 1 })
})

t.test('a product line fits the cluster that the plan gives it to', async (t) => {
  t.same(policyIn({ productLine: 'ivd' }), { h: 0.4, p: 1 })
  t.same(policyIn({ productLine: 'imaging' }), { h: 1, p: 0.4 })
})

t.test('the track of the processes fits a cluster of the same, less with each step', async (t) => {
  t.same(policyIn({ processes: ['assembly_only'] }), { h: 1, p: 0.4 }, 'light')
  t.same(policyIn({ processes: ['process_wastewater'] }), { h: 0.7, p: 0.7 }, 'medium')
  t.same(policyIn({ processes: ['electroplating'] }), { h: 0.4, p: 1 }, 'heavy')
})

t.test('line and track count half each', async (t) => {
  t.same(policyIn({ productLine: 'imaging', processes: ['electroplating'] }), { h: 0.7, p: 0.7 })
})

t.test('a track that cannot be told is not held against anyone', async (t) => {
  t.same(policyIn({ productLine: 'ivd', processes: ['solvent_coating'] }), { h: 0.4, p: 1 })
})
