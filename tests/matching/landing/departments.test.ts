import fc from 'fast-check'
import t from 'tap'
import { match } from '../../../api/matching/match.ts'
import { buildSnapshot } from '../../../api/matching/snapshot.ts'
import { at } from '../fixtures.ts'
import { randomInventory } from '../random-inventory.ts'
import { randomRequirement } from '../random-requirement.ts'
import { answer, optionOf, production } from './option-of.ts'

const gates = ['construction-fire', 'ecology-environment', 'planning-resources']

t.test('ecology, fire and planning stand first in every option', async (t) => {
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) =>
      match(buildSnapshot(loaded), requirement, at).options.every(
        ({ departments }) =>
          departments
            .slice(0, 3)
            .map(({ id }) => id)
            .join() === gates.join(),
      ),
    ),
    { numRuns: 100 },
  )
  t.pass('on every random case')
})

t.test('everything that an option refers to stands in the landing part, and nothing else', async (t) => {
  fc.assert(
    fc.property(randomInventory, randomRequirement, (loaded, requirement) => {
      const { options, landing } = match(buildSnapshot(loaded), requirement, at)
      const told = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
      const isTold = (known: Set<string>, ids: readonly (string | null)[]) =>
        ids.every((id) => id === null || known.has(id))
      const all = options.every(
        ({ incentives, departments, nextSteps, timeline }) =>
          isTold(told(landing.policies), [...told(incentives)]) &&
          isTold(
            told(landing.policies),
            departments.flatMap(({ leads }) => leads),
          ) &&
          isTold(told(landing.departments), [
            ...told(departments),
            ...nextSteps.map((step) => step.department),
          ]) &&
          isTold(told(landing.steps), [...told(nextSteps)]) &&
          isTold(told(landing.phases), [...timeline.phases, timeline.addressChange]),
      )
      return all && (options.length > 0 || Object.values(landing).every((list) => list.length === 0))
    }),
    { numRuns: 100 },
  )
  t.pass('on every random case')
})

t.test('a body that looks after one cluster is named only there', async (t) => {
  const ids = (cluster_id: 'pujiang' | 'hongqiao') =>
    optionOf(production, { cluster_id }).departments.map(({ id }) => id)
  t.ok(ids('pujiang').includes('pujiang-town'))
  t.ok(ids('hongqiao').includes('huacao-town'))
  t.notOk(ids('pujiang').includes('huacao-town'))
  t.notOk(ids('hongqiao').includes('lingang-pujiang'))
})

t.test('a body stands for the supports that are not ruled out', async (t) => {
  const option = optionOf({ ...production, productLine: 'ivd' })
  t.notOk(
    option.departments.some(({ id }) => id === 'min-jintou'),
    'the fund is being prepared',
  )
  const market = option.departments.find(({ id }) => id === 'market-regulation')
  t.same(market?.leads, ['import-to-local', 'review-service'])
})

t.test('each gate says why in both languages, and that the plan does not list it', async (t) => {
  const { departments } = answer(production, {}).landing
  const whys = gates.map((gate) => departments.find(({ id }) => id === gate))
  t.match(whys[0], { gatesEveryProject: true, basis: 'unverified', why: { zh: /消防/, en: /fire/ } })
  t.match(whys[1], { gatesEveryProject: true, basis: 'unverified', why: { zh: /环评/, en: /impact/ } })
  t.match(whys[2], { gatesEveryProject: true, basis: 'unverified', why: { zh: /用途/, en: /use/ } })
})
