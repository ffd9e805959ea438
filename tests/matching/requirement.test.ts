import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import { requirementFaults } from '../../api/matching/requirement.ts'
import { at } from './fixtures.ts'

const plain: Requirement = { activities: [{ use: 'production', minAreaM2: 1000, maxAreaM2: 2000 }] }

const refused: [string, Requirement, string][] = [
  [
    'a least area above the most',
    { activities: [{ use: 'rnd' }, { use: 'rnd', minAreaM2: 2000, maxAreaM2: 1000 }] },
    '/activities/1/',
  ],
  ['a day that is past', { ...plain, neededBy: '2026-11-21' }, '/neededBy'],
  [
    'a day that is past for one activity',
    { activities: [{ use: 'rnd', neededBy: '2026-11-21' }] },
    '/activities/0/neededBy',
  ],
  [
    'weights that are all zero',
    {
      ...plain,
      weights: { area: 0, cost: 0, timing: 0, headroom: 0, policy: 0, proximity: 0, certainty: 0 },
    },
    '/weights',
  ],
]

for (const [name, requirement, pointer] of refused)
  t.test(`${name} is refused at its field, in both languages`, async (t) => {
    const faults = requirementFaults(requirement, at.asOf)
    t.equal(faults.length, 1)
    t.match(faults[0]?.pointer, new RegExp(`^${pointer}`))
    t.ok(faults[0]?.detail.zh && faults[0].detail.en)
  })

const accepted: [string, Requirement][] = [
  ['a plain requirement', plain],
  ['today', { ...plain, neededBy: at.asOf }],
  ['a least area that is also the most', { activities: [{ use: 'pilot', minAreaM2: 500, maxAreaM2: 500 }] }],
  ['weights of which some are zero', { ...plain, weights: { cost: 0, area: 0 } }],
]

for (const [name, requirement] of accepted)
  t.test(`${name} is accepted`, async (t) => t.same(requirementFaults(requirement, at.asOf), []))

t.test('every fault is told at once', async (t) => {
  const faults = requirementFaults(
    { neededBy: '2020-01-01', activities: [{ use: 'rnd', minAreaM2: 2, maxAreaM2: 1 }] },
    at.asOf,
  )
  t.equal(faults.length, 2)
})
