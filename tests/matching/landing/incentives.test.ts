import t from 'tap'
import type { ConditionResult, Incentive, Requirement } from '../../../api/contract.ts'
import type { SnapshotRow } from '../../../sql/queries/snapshot.ts'
import { policies } from '../../../sql/seed/published/policies.ts'
import { policyConditions } from '../../../sql/seed/published/policy-conditions.ts'
import { conditionKinds } from '../../../sql/vocabulary.ts'
import { answer, optionOf, production } from './option-of.ts'

const office: Requirement = { activities: [{ use: 'hq_office' }] }
const cleanroom: Requirement = { activities: [{ use: 'production', prefer: { cleanroomIso: 7 } }] }
const line = (productLine: NonNullable<Requirement['productLine']>): Requirement => ({
  ...production,
  productLine,
})
const c65: Partial<SnapshotRow> = {
  use: 'rnd',
  cluster_id: 'hongqiao',
  zoning: [{ code: 'C65', sharePct: 100 }],
}
const pilot: Requirement = { activities: [{ use: 'pilot' }] }
const asOffice: Partial<SnapshotRow> = { use: 'office', zoning: [{ code: 'C8', sharePct: 100 }] }

type Case = [
  policy: string,
  what: string,
  requirement: Requirement,
  changes: Partial<SnapshotRow>,
  state: Incentive['state'],
  conditions: ConditionResult[],
]

const cases: Case[] = [
  ['innovative-device-grant', 'with production', production, {}, 'may_apply', ['met', 'unknown', 'unknown']],
  ['innovative-device-grant', 'without', office, asOffice, 'missing', ['missing', 'unknown', 'unknown']],
  ['major-project-grant', 'with production', production, {}, 'may_apply', ['met', 'unknown']],
  ['major-project-grant', 'without', office, asOffice, 'missing', ['missing', 'unknown']],
  [
    'cleanroom-grant',
    'one to build',
    cleanroom,
    { cleanroom_state: 'none', cleanroom_iso: null },
    'may_apply',
    ['met', 'unknown'],
  ],
  [
    'cleanroom-grant',
    'one to convert',
    cleanroom,
    { cleanroom_state: 'convertible', cleanroom_iso: 7 },
    'may_apply',
    ['met', 'unknown'],
  ],
  [
    'cleanroom-grant',
    'one of a worse class',
    cleanroom,
    { cleanroom_iso: 8 },
    'may_apply',
    ['met', 'unknown'],
  ],
  ['cleanroom-grant', 'one that stands', cleanroom, { cleanroom_iso: 7 }, 'missing', ['missing', 'unknown']],
  [
    'cleanroom-grant',
    'state not known',
    cleanroom,
    { cleanroom_state: null, cleanroom_iso: null },
    'unknown',
    ['unknown', 'unknown'],
  ],
  [
    'cleanroom-grant',
    'class not known',
    cleanroom,
    { cleanroom_iso: null },
    'unknown',
    ['unknown', 'unknown'],
  ],
  ['cleanroom-grant', 'none asked for', production, {}, 'unknown', ['unknown', 'unknown']],
  ['market-access-grant', 'always', production, {}, 'unknown', ['unknown']],
  ['special-policies', 'for BCI', line('bci'), {}, 'may_apply', ['met', 'unknown']],
  ['special-policies', 'for eldercare', line('eldercare'), {}, 'may_apply', ['met', 'unknown']],
  ['special-policies', 'for IVD', line('ivd'), {}, 'missing', ['missing', 'unknown']],
  ['special-policies', 'line not named', production, {}, 'unknown', ['unknown', 'unknown']],
  ['catalogue-selection', 'always', production, {}, 'unknown', ['unknown']],
  ['c65-share', 'pilot on single-use C65', pilot, c65, 'may_apply', ['met', 'met', 'met', 'unknown']],
  [
    'c65-share',
    'single use not known',
    pilot,
    { ...c65, single_use: null },
    'unknown',
    ['met', 'met', 'unknown', 'unknown'],
  ],
  [
    'c65-share',
    'zoning not known',
    pilot,
    { ...c65, zoning: null },
    'unknown',
    ['met', 'met', 'unknown', 'unknown'],
  ],
  ['c65-share', 'on M1 in Pujiang', pilot, {}, 'missing', ['missing', 'met', 'missing', 'unknown']],
  [
    'c65-share',
    'nothing made',
    { activities: [{ use: 'rnd' }] },
    c65,
    'missing',
    ['met', 'missing', 'missing', 'unknown'],
  ],
  ['existing-land', 'with production', production, {}, 'may_apply', ['met', 'unknown']],
  ['existing-land', 'without', office, asOffice, 'missing', ['missing', 'unknown']],
  ['review-service', 'always', production, {}, 'unknown', ['unknown']],
  ['import-to-local', 'with production', production, {}, 'may_apply', ['met', 'unknown', 'unknown']],
  ['import-to-local', 'without', office, asOffice, 'missing', ['missing', 'unknown', 'unknown']],
  ['clinical-trials', 'always', production, {}, 'unknown', ['unknown']],
  ['funds', 'for BCI: being prepared is not available', line('bci'), {}, 'missing', ['met', 'missing']],
  ['funds', 'for IVD', line('ivd'), {}, 'missing', ['missing', 'missing']],
  ['talent', 'always', production, {}, 'unknown', ['unknown']],
  ['sme-subsidy', 'always', production, {}, 'unknown', ['unknown']],
  ['bonded-services', 'always', production, {}, 'unknown', ['unknown']],
]

for (const [policy, what, requirement, changes, state, conditions] of cases)
  t.test(`${policy}: ${what}`, async (t) => {
    const { incentives } = optionOf(requirement, changes)
    t.same(
      incentives.find(({ id }) => id === policy),
      { id: policy, state, conditions },
    )
  })

t.test('the cases hold every policy and every kind of condition', async (t) => {
  t.same([...new Set(cases.map(([policy]) => policy))].sort(), policies.map(({ id }) => id).sort())
  t.same([...new Set(policyConditions.map(({ kind }) => kind))].sort(), [...conditionKinds].sort())
})

t.test('every support is listed once, the likely ones first', async (t) => {
  const { incentives } = optionOf(line('bci'))
  t.same(incentives.map(({ id }) => id).sort(), policies.map(({ id }) => id).sort())
  const states = incentives.map(({ state }) => state)
  const order = ['may_apply', 'unknown', 'missing']
  t.same(
    states,
    [...states].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  )
})

t.test('caps are given one by one, and no number of the answer is a sum of them', async (t) => {
  const result = answer(line('bci'), {})
  const caps = result.landing.policies.flatMap(({ capYuan }) => capYuan ?? [])
  t.same(caps.sort(), [10_000_000, 11_000_000, 5_000_000, 50_000_000])
  const numbers = (JSON.stringify(result).match(/\d+(\.\d+)?/g) ?? []).map(Number)
  for (let some = 1; some < 2 ** caps.length; some++) {
    const chosen = caps.filter((_, index) => (some >> index) & 1)
    const sum = chosen.reduce((total, cap) => total + cap, 0)
    if (chosen.length > 1 && !caps.includes(sum)) t.notOk(numbers.includes(sum), `${sum}`)
  }
})

t.test('a cap from the press is not passed off as a clause of the plan', async (t) => {
  const { policies } = answer(production, {}).landing
  for (const { id, capYuan, level, source, departments, collectedOn } of policies) {
    t.match(level.zh, source.kind === 'press' ? /报道转述《若干意见》/ : /实施方案条款/, id)
    t.match(level.en, source.kind === 'press' ? /Press article quoting/ : /Clause of the implementation plan/)
    t.ok(source.clause, `${id} names its clause`)
    t.equal(capYuan !== null && source.kind !== 'press', false, `${id}: the plan names no sum`)
    t.equal(departments.length > 0, source.kind === 'plan', `${id}: bodies only where the plan names them`)
    t.match(collectedOn, /^\d{4}-\d\d-\d\d$/)
  }
})
