import t from 'tap'
import { emptyActivity, emptyForm, toRequirement } from '../../ui/match/form.ts'
import { fromRequirement, hasMoreThanForm } from '../../ui/match/from-requirement.ts'
import { presets, withProductLine } from '../../ui/match/presets.ts'

t.test('a requirement fills the form it came from', async (t) => {
  const asked = {
    ...emptyForm,
    neededBy: '2027-03-31',
    tenure: ['lease' as const],
    activities: [
      { ...emptyActivity('rnd'), minAreaM2: 2000, cluster: 'hongqiao' as const, rentMaxYuanM2Day: 3 },
    ],
  }
  t.same(fromRequirement(toRequirement(asked)), asked)
  for (const line of Object.keys(presets) as (keyof typeof presets)[]) {
    const form = withProductLine(emptyForm, line)
    t.same(fromRequirement(toRequirement(form)), form, line)
    t.notOk(hasMoreThanForm(toRequirement(form)), line)
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
  t.ok(hasMoreThanForm({ activities: [{ use: 'rnd' }], together: 'parcel' }))
  t.ok(hasMoreThanForm({ activities: [{ use: 'rnd', neededBy: '2027-01-01' }] }))
})
