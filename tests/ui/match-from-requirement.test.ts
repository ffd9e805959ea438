import t from 'tap'
import { emptyActivity, emptyForm, toRequirement } from '../../ui/match/form.ts'
import { fromRequirement, hasMoreThanForm } from '../../ui/match/from-requirement.ts'
import { presets, withPreset } from '../../ui/match/presets.ts'

t.test('a requirement fills the form it came from', async (t) => {
  const asked = {
    ...emptyForm,
    neededBy: '2027-03-31',
    tenure: ['lease' as const],
    processes: [{ id: 'process_wastewater' as const, quantity: 3 }],
    growth: { areaM2: 3000, by: '2028-06-30' },
    together: 'cluster' as const,
    near: [{ kind: 'station' as const, maxKm: 3 }],
    activities: [
      {
        ...emptyActivity('rnd'),
        minAreaM2: 2000,
        cluster: 'hongqiao' as const,
        rentMaxYuanM2Day: 3,
        neededBy: '2027-02-28',
      },
    ],
  }
  t.same(fromRequirement(toRequirement(asked)), asked)
  for (const preset of Object.values(presets).flat()) {
    const form = withPreset(emptyForm, preset)
    t.same(fromRequirement(toRequirement(form)), form, preset.name.en)
    t.notOk(hasMoreThanForm(toRequirement(form)), preset.name.en)
  }
})

t.test('what holds for all activities is filled in at each', async (t) => {
  const form = fromRequirement({
    activities: [{ use: 'production' }, { use: 'rnd', clusters: ['hongqiao'] }],
    clusters: ['pujiang'],
    rentMaxYuanM2Day: 2,
  })
  t.match(form.activities, [
    { cluster: 'pujiang', rentMaxYuanM2Day: 2 },
    { cluster: 'hongqiao', rentMaxYuanM2Day: 2 },
  ])
})

t.test('conditions without a field are told of', async (t) => {
  t.ok(hasMoreThanForm({ activities: [{ use: 'rnd' }], like: 'p1-2-1f' }))
  t.ok(hasMoreThanForm({ activities: [{ use: 'rnd', processes: ['dry_lab'] }] }))
})
