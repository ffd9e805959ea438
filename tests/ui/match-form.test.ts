import t from 'tap'
import { addActivity, removeActivity, withActivity, withWish } from '../../ui/match/edit.ts'
import { errorAt, fieldOfRule } from '../../ui/match/fields.ts'
import { emptyForm, toRequirement } from '../../ui/match/form.ts'
import { presetSize, withProductLine } from '../../ui/match/presets.ts'
import { gainOf, relax, stepOf } from '../../ui/match/relax.ts'
import { isWishValue, wishKeys } from '../../ui/match/wishes.ts'

const must = <T>(value: T) => ({ value, strength: 'must' as const })

t.test('an untouched form asks for nothing but its activity', async (t) => {
  t.strictSame(toRequirement(emptyForm), { activities: [{ use: 'production' }] })
})

t.test('activities come and go, and one always stays', async (t) => {
  const two = addActivity(emptyForm, 'rnd')
  t.strictSame(
    two.activities.map(({ use }) => use),
    ['production', 'rnd'],
  )
  t.strictSame(removeActivity(two, 0).activities[0]?.use, 'rnd')
  t.equal(removeActivity(emptyForm, 0), emptyForm)
  let many = emptyForm
  for (let i = 0; i < 12; i++) many = addActivity(many, 'pilot')
  t.equal(many.activities.length, 10)
})

t.test('a preset fills what is empty and overwrites nothing', async (t) => {
  const own = withActivity(emptyForm, 0, { minAreaM2: 60_000 })
  const filled = withProductLine(withWish(own, 0, 'cleanroomIso', must(6)), 'ivd')
  t.match(filled.activities[0], { minAreaM2: 60_000, maxAreaM2: null })
  t.strictSame(filled.activities[0]?.wishes.cleanroomIso, must(6))
  t.strictSame(filled.activities[0]?.wishes.industrialDrain, must(true))
  t.equal(presetSize('ivd'), 4)
  t.equal(presetSize('other'), 0)
})

t.test('another product line takes back what the last preset filled, and nothing else', async (t) => {
  const ivd = withProductLine(emptyForm, 'ivd')
  t.match(ivd.activities, [{ use: 'production', minAreaM2: 1500, maxAreaM2: 5000 }])
  t.strictSame(withProductLine(ivd, null), emptyForm)
  const edited = withActivity(ivd, 0, { maxAreaM2: 8000 })
  t.match(withProductLine(edited, 'imaging').activities[0], { minAreaM2: 1500, maxAreaM2: 8000 })
  t.strictSame(Object.keys(withProductLine(ivd, 'aesthetic').activities[0]?.wishes ?? {}), ['cleanroomIso'])
  t.equal(withProductLine(ivd, 'bci').activities[0]?.use, 'rnd')
})

t.test('every wish starts with a value that the contract takes', async (t) => {
  for (const line of ['ivd', 'implant_interventional', 'bci', 'aesthetic', 'imaging', 'ophthalmic'] as const)
    for (const activity of withProductLine(emptyForm, line).activities)
      for (const key of wishKeys) {
        const wish = activity.wishes[key]
        t.ok(wish === undefined || isWishValue(key, wish.value), `${line} ${key}`)
      }
})

t.test('a relaxation lands in the field of its rule', async (t) => {
  const asked = {
    ...withWish(
      withActivity(emptyForm, 0, {
        minAreaM2: 5000,
        maxAreaM2: 6000,
        cluster: 'pujiang',
        rentMaxYuanM2Day: 1.6,
      }),
      0,
      'clearHeightM',
      must(6),
    ),
    tenure: ['purchase' as const],
    neededBy: '2026-12-01',
  }
  const table = [
    [{ rule: 'floor_area', bound: 'min', to: 4250 }, '/activities/0/minAreaM2', { minAreaM2: 4250 }],
    [{ rule: 'floor_area', bound: 'max', to: 9600 }, '/activities/0/maxAreaM2', { maxAreaM2: 9600 }],
    [
      { rule: 'clear_height', to: 5.4 },
      '/activities/0/must/clearHeightM',
      { wishes: { clearHeightM: must(5.4) } },
    ],
    [{ rule: 'quota', to: 900 }, '/activities/0/minAreaM2', { minAreaM2: 900 }],
    [{ rule: 'rent', to: 1.9 }, '/activities/0/rentMaxYuanM2Day', { rentMaxYuanM2Day: 1.9 }],
    [{ rule: 'cluster', to: 'hongqiao' }, '/activities/0/clusters', { cluster: null }],
  ] as const
  for (const [step, field, activity] of table) {
    const relaxed = relax(asked, { activity: 0, ...step })
    t.equal(relaxed?.field, field)
    t.match(relaxed?.form.activities[0], activity)
  }
  t.equal(relax(asked, { activity: 0, rule: 'available_by', to: '2027-01-31' })?.form.neededBy, '2027-01-31')
  t.strictSame(relax(asked, { activity: 0, rule: 'tenure', to: 'lease' })?.form.tenure, ['purchase', 'lease'])
  t.equal(relax(asked, { activity: 0, rule: 'zoning', to: 'M1' }), null, 'no field says so')
  t.equal(relax(asked, { activity: 0, rule: 'rent', to: null }), null)
  t.equal(relax(asked, { activity: 7, rule: 'rent', to: 2 }), null)
})

t.test('a flag is relaxed by leaving it out, and so is a class beyond the scale', async (t) => {
  const asked = withWish(
    withWish(emptyForm, 0, 'industrialDrain', must(true)),
    0,
    'columnGridM',
    must([9, 9]),
  )
  t.equal(
    relax(asked, { activity: 0, rule: 'drain', to: false })?.form.activities[0]?.wishes.industrialDrain,
    undefined,
  )
  t.strictSame(
    relax(asked, { activity: 0, rule: 'column_grid', to: '8.4 × 9' })?.form.activities[0]?.wishes.columnGridM,
    must([8.4, 9]),
  )
  const clean = withWish(emptyForm, 0, 'cleanroomIso', must(7))
  t.equal(
    relax(clean, { activity: 0, rule: 'cleanroom', to: 12 })?.form.activities[0]?.wishes.cleanroomIso,
    undefined,
  )
})

t.test('a near miss leads to its one step and to the gain of that step', async (t) => {
  const text = { zh: '', en: '' }
  const fail = { rule: 'rent', need: 1.6, have: 1.9, unit: '元', relaxTo: 1.9, text }
  const miss = {
    activity: 1,
    spaceId: 's',
    name: text,
    cluster: 'pujiang' as const,
    isIllustrative: true,
    areaM2: 1,
    fails: [fail],
    unknown: [],
  }
  const step = stepOf(miss)
  t.strictSame(step, { activity: 1, rule: 'rent', to: 1.9 })
  t.equal(stepOf({ ...miss, fails: [{ ...fail, relaxTo: null }] }), null)
  const gain = { activity: 1, rule: 'rent', from: 1.6, to: 1.9, unit: null, gains: 3, text }
  t.equal(step && gainOf(step, [gain]), 3)
  t.equal(step && gainOf(step, [{ ...gain, to: 2 }]), null)
})

t.test('a problem lands at the field that its pointer names, or inside of', async (t) => {
  const errors = [{ pointer: '/activities/1/clusters/0', detail: 'which?' }]
  t.equal(errorAt(errors, '/activities/1/clusters'), 'which?')
  t.equal(errorAt(errors, '/activities/1/cluster'), null)
  t.equal(fieldOfRule('zoning', 0, undefined), null)
  t.equal(
    fieldOfRule(
      'drain',
      2,
      withWish(emptyForm, 0, 'industrialDrain', { value: true, strength: 'prefer' }).activities[0],
    ),
    '/activities/2/prefer/industrialDrain',
  )
})
