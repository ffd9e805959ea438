import fc from 'fast-check'
import t from 'tap'
import type { Requirement, Wishes } from '../../api/contract.ts'
import { match } from '../../api/matching/match.ts'
import { withDemands } from '../../api/matching/process-demands.ts'
import { buildSnapshot } from '../../api/matching/snapshot.ts'
import { fireCategories } from '../../attributes/attributes.ts'
import { type ProcessId, processIds } from '../../sql/vocabulary.ts'
import { at, inventoryOf, knownSpace } from './fixtures.ts'
import { needs, withNeeds } from './oracle-processes.ts'
import { verdictsOn } from './verdict-of.ts'

const ruleOf = {
  industrialDrain: ['drain', 'industrial_drain'],
  exhaustShaft: ['exhaust_shaft', 'exhaust_shaft'],
  hazardousWasteRoom: ['hazardous_waste', 'hazardous_waste_room'],
  hazardousStore: ['hazardous_store', 'hazardous_store'],
  radiationShielding: ['radiation_shielding', 'radiation_shielding'],
} as const

const making = (process: ProcessId, must: Wishes = {}): Requirement => ({
  activities: [{ use: 'production', must }],
  processes: [process],
})

for (const id of processIds)
  t.test(`${id} asks of the building: ${needs[id]?.join(', ') ?? 'nothing'}`, async (t) => {
    const asked = Object.keys(ruleOf) as (keyof typeof ruleOf)[]
    for (const wish of asked) {
      const [rule, column] = ruleOf[wish]
      const results = [true, false, null].map(
        (have) => verdictsOn({ [column]: have }, making(id)).get(rule)?.result,
      )
      t.same(
        results,
        needs[id]?.includes(wish) ? ['pass', 'fail', 'unknown'] : [undefined, undefined, undefined],
        rule,
      )
    }
    const category = needs[id]?.find((need) => need === 'A' || need === 'C')
    const fire = (have: 'A' | 'C' | 'D' | null) =>
      verdictsOn({ fire_category: have }, making(id)).get('fire_category')?.result
    t.same(
      [fire('A'), fire('C'), fire('D'), fire(null)],
      category === 'A'
        ? ['pass', 'fail', 'fail', 'unknown']
        : category === 'C'
          ? ['pass', 'pass', 'fail', 'unknown']
          : [undefined, undefined, undefined, undefined],
    )
  })

t.test(
  'the verdict names the processes and is unverified; the firm’s own stricter wish speaks for itself',
  async (t) => {
    t.match(verdictsOn({}, making('eo_sterilisation')).get('fire_category'), {
      result: 'fail',
      basis: 'unverified',
      source: { id: 'trade', clause: 'GB 50016' },
      text: { zh: /EO 灭菌需要/, en: /needed for EO sterilisation/ },
    })
    const own = verdictsOn({}, making('ivd_formulation', { fireCategory: 'A' })).get('fire_category')
    t.match(own, { result: 'fail', need: 'A', basis: 'verified' })
    t.notMatch(own?.text.zh, /试剂/)
    t.match(verdictsOn({}, making('ivd_formulation', { fireCategory: 'E' })).get('fire_category'), {
      need: 'C',
    })
  },
)

t.test('what a process needs cannot be wished away, and no relaxation offers it', async (t) => {
  const space = { ...knownSpace, exhaust_shaft: false }
  const requirement = making('chemistry_lab', { exhaustShaft: false })
  const result = match(buildSnapshot(inventoryOf([space])), requirement, at)
  t.match(result.nearMisses, [{ fails: [{ rule: 'exhaust_shaft', relaxTo: null }] }])
  t.same(result.relaxations, [])
  const own = match(
    buildSnapshot(inventoryOf([{ ...knownSpace, fire_category: 'D' }])),
    making('ivd_formulation', { fireCategory: 'B' }),
    at,
  )
  t.match(own.nearMisses, [{ fails: [{ rule: 'fire_category', relaxTo: null }] }], 'D is too little for C')
})

t.test('needs belong to the activity whose processes they are, and a preference is none', async (t) => {
  const requirement: Requirement = {
    activities: [{ use: 'production' }, { use: 'rnd', prefer: { exhaustShaft: true } }],
    processes: ['solvent_coating'],
  }
  t.ok(verdictsOn({}, requirement, 0).has('exhaust_shaft'))
  t.notOk(verdictsOn({}, requirement, 1).has('exhaust_shaft'))
  const [option] = match(
    buildSnapshot(inventoryOf([{ ...knownSpace, is_divisible: true }])),
    { activities: [{ use: 'rnd', prefer: { exhaustShaft: true } }] },
    at,
  ).options
  const soft = option?.placements[0]?.verdicts.find(({ rule }) => rule === 'exhaust_shaft')
  t.match(soft, { strength: 'soft', text: { zh: '排风井：有' } })
})

t.test('a quantity of none needs nothing', async (t) => {
  const requirement: Requirement = {
    activities: [{ use: 'production' }],
    processes: [{ id: 'process_wastewater', tonnesPerDay: 0 }],
  }
  t.notOk(verdictsOn({}, requirement).has('drain'))
})

t.test('the stricter of wish and need stands, whatever the order of the processes', async (t) => {
  const own = fc.record(
    {
      fireCategory: fc.constantFrom(...fireCategories),
      exhaustShaft: fc.boolean(),
      industrialDrain: fc.boolean(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Wishes>
  fc.assert(
    fc.property(
      own,
      fc.uniqueArray(fc.constantFrom(...processIds), { maxLength: 6 }),
      (wishes, processes) => {
        const wanted = withNeeds(wishes, new Map(processes.map((id) => [id, null])))
        const sorted = (some: Wishes) => JSON.stringify(Object.entries(some).sort())
        return [processes, processes.toReversed()].every(
          (order) => sorted(withDemands(wishes, order).wishes) === sorted(wanted),
        )
      },
    ),
  )
  t.pass('on every random case')
})
