import t from 'tap'
import type { ProcessInput } from '../../api/contract.ts'
import { processesOf, projectProcesses } from '../../api/eia/belonging.ts'
import { processFaults, readProcess } from '../../api/eia/process-facts.ts'
import type { ActivityUse } from '../../sql/vocabulary.ts'

t.test('a process is read with its quantity, where it has one', (t) => {
  t.same(readProcess('electroplating'), { id: 'electroplating', quantity: null })
  t.same(readProcess({ id: 'solvent_coating', tonnesPerYear: 4 }), { id: 'solvent_coating', quantity: 4 })
  t.same(readProcess({ id: 'process_wastewater', tonnesPerDay: 0 }), {
    id: 'process_wastewater',
    quantity: 0,
  })
  t.same(readProcess({ id: 'clinic' }), { id: 'clinic', quantity: null })
  t.end()
})

const faulty: [string, ProcessInput[], string, RegExp][] = [
  [
    'a quantity of a process without one',
    [{ id: 'electroplating', tonnesPerYear: 4 }],
    '/processes/0/tonnesPerYear',
    /no quantity/,
  ],
  [
    'a quantity of another kind',
    ['dry_lab', { id: 'clinic', tonnesPerDay: 4 }],
    '/processes/1/tonnesPerDay',
    /4.*use beds/,
  ],
  [
    'the same process twice',
    ['dry_lab', { id: 'extrusion' }, 'extrusion'],
    '/processes/2',
    /extrusion.*item 2/,
  ],
]
for (const [name, inputs, pointer, says] of faulty)
  t.test(`${name} is told at its place in both languages`, async (t) => {
    const [fault, ...more] = processFaults('/processes', inputs)
    t.same(more, [])
    t.equal(fault?.pointer, pointer)
    t.match(fault?.detail.en, says)
    t.match(fault?.detail.zh, /工艺/)
  })

t.test('a list without fault, and none at all, are fine', async (t) => {
  t.same(processFaults('/processes', ['dry_lab', { id: 'clinic', beds: 10 }]), [])
  t.same(processFaults('/processes', undefined), [])
})

const project = (processes: ProcessInput[], ...uses: ActivityUse[]) => ({
  processes,
  activities: uses.map((use) => ({ use })),
})
const given = (of: ReturnType<typeof project>) =>
  of.activities.map((_, index) => processesOf(of, index).map(({ id }) => id))

t.test('the processes of a project belong to production, else to pilot, else to all', async (t) => {
  t.same(given(project(['extrusion'], 'pilot', 'production', 'hq_office')), [[], ['extrusion'], []])
  t.same(given(project(['extrusion'], 'pilot', 'hq_office')), [['extrusion'], []])
  t.same(given(project(['extrusion'], 'rnd', 'hq_office')), [['extrusion'], ['extrusion']])
})

t.test('laboratories and software belong to research where there is any', async (t) => {
  const list: ProcessInput[] = ['extrusion', 'gmo_lab', 'software_only']
  t.same(given(project(list, 'production', 'rnd')), [['extrusion'], ['gmo_lab', 'software_only']])
  t.same(given(project(list, 'production')), [list])
})

t.test('an activity has its own processes besides, and its own quantity counts', async (t) => {
  const both = {
    processes: [{ id: 'solvent_coating', tonnesPerYear: 12 }, 'extrusion'] as ProcessInput[],
    activities: [
      { use: 'production' as const, processes: [{ id: 'solvent_coating' as const, tonnesPerYear: 4 }] },
      { use: 'pilot' as const, processes: ['cleaning_wet' as const] },
    ],
  }
  t.same(processesOf(both, 0), [
    { id: 'solvent_coating', quantity: 4 },
    { id: 'extrusion', quantity: null },
  ])
  t.same(processesOf(both, 1), [{ id: 'cleaning_wet', quantity: null }])
  t.same(projectProcesses(both), [
    { id: 'solvent_coating', quantity: 12 },
    { id: 'extrusion', quantity: null },
    { id: 'cleaning_wet', quantity: null },
  ])
})

t.test(
  'quantities of activities add up to that of the project; one that is missing leaves it open',
  async (t) => {
    const two = (first: ProcessInput, second: ProcessInput) =>
      projectProcesses({
        activities: [
          { use: 'production', processes: [first] },
          { use: 'pilot', processes: [second] },
        ],
      })
    const coating = (tonnesPerYear: number) => ({ id: 'solvent_coating' as const, tonnesPerYear })
    t.same(two(coating(6), coating(4)), [{ id: 'solvent_coating', quantity: 10 }])
    t.same(two('solvent_coating', coating(4)), [{ id: 'solvent_coating', quantity: null }])
  },
)
