import t from 'tap'
import { askedNames } from '../../attributes/attributes.ts'
import { factOfRule, inOrder } from '../../ui/match/ask-park.ts'
import { addActivity, removeActivity, setProcess, withActivity, withWish } from '../../ui/match/edit.ts'
import { errorAt, fieldOfRule } from '../../ui/match/fields.ts'
import { defaultWeights, emptyForm, toRequirement } from '../../ui/match/form.ts'
import { presetFields, presets, withoutPreset, withPreset } from '../../ui/match/presets.ts'
import { processes, processesLike, processGroups } from '../../ui/match/processes.ts'
import { gainOf, leaveOut, relax, relaxBoth, stepOf } from '../../ui/match/relax.ts'
import { isWishValue } from '../../ui/match/wishes.ts'

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

const [reagents, instruments] = presets.ivd ?? []
if (!reagents || !instruments) throw new Error('the line has two presets')
const everyPreset = Object.values(presets).flat()

t.test('a preset fills what is empty and overwrites nothing', async (t) => {
  const own = withActivity(emptyForm, 0, { minAreaM2: 60_000 })
  const filled = withPreset(withWish(own, 0, 'cleanroomIso', must(6)), reagents)
  t.match(filled.activities[0], { minAreaM2: 60_000, maxAreaM2: null })
  t.strictSame(filled.activities[0]?.wishes.cleanroomIso, must(6))
  t.strictSame(filled.activities[0]?.wishes.industrialDrain, must(true))
  t.strictSame(
    filled.processes.map(({ id }) => id),
    ['ivd_formulation', 'bsl2_lab'],
  )
  t.strictSame(
    presetFields(filled, reagents).map(({ kind, state }) => `${kind} ${state}`),
    ['area own', 'wish own', 'wish filled', 'wish filled', 'process filled', 'process filled'],
  )
  t.ok(presetFields(emptyForm, reagents).every(({ state }) => state === 'open'))
})

t.test('choosing a product line alone fills nothing', async (t) => {
  t.strictSame(toRequirement({ ...emptyForm, productLine: 'ivd' }), {
    productLine: 'ivd',
    activities: [{ use: 'production' }],
  })
})

t.test('a preset is taken out as far as it still stands', async (t) => {
  for (const preset of everyPreset) {
    const back = withoutPreset(withPreset(emptyForm, preset), preset)
    t.strictSame(toRequirement(back), { activities: [{ use: preset.use }] }, preset.name.en)
  }
  const edited = setProcess(withActivity(withPreset(emptyForm, reagents), 0, { maxAreaM2: 8000 }), {
    id: 'process_wastewater',
    quantity: 3,
  })
  const rest = withoutPreset(edited, reagents)
  t.match(rest.activities[0], { minAreaM2: 1500, maxAreaM2: 8000, wishes: {} })
  t.strictSame(rest.processes, [{ id: 'process_wastewater', quantity: 3 }])
  t.equal(withPreset(emptyForm, presets.bci?.[0] ?? reagents).activities[0]?.use, 'rnd')
})

t.test('every preset asks for what the contract takes', async (t) => {
  for (const preset of everyPreset) {
    for (const key of askedNames) {
      const wish = preset.wishes[key]
      t.ok(wish === undefined || isWishValue(key, wish.value), `${preset.name.en} ${key}`)
    }
    t.ok(preset.processes.every((id) => Object.hasOwn(processes, id)))
    t.ok(preset.minAreaM2 < preset.maxAreaM2)
  }
})

t.test('every process stands in one group, and is found by what people say', async (t) => {
  const grouped = processGroups.flatMap(({ ids }) => ids)
  t.strictSame([...grouped].sort(), Object.keys(processes).sort())
  const found = (words: string) => processesLike(words).flatMap(({ ids }) => ids)
  t.strictSame(found(''), grouped)
  t.strictSame(found('ultrasound'), ['imaging_assembly', 'cleaning_wet'])
  t.strictSame(found('泡酸'), ['wet_chemistry'])
  t.strictSame(found('Cobalt'), ['irradiation_source'])
  t.strictSame(found('没有的工艺'), [])
})

t.test('processes, growth, sites and places reach the requirement', async (t) => {
  const form = {
    ...emptyForm,
    processes: [
      { id: 'process_wastewater' as const, quantity: 3 },
      { id: 'solvent_coating' as const, quantity: null },
    ],
    growth: { areaM2: 3000, by: '2028-06-30' },
    together: 'parcel' as const,
    near: [{ kind: 'hospital' as const, maxKm: 5 }],
    weights: { ...defaultWeights, area: 30, cost: 10 },
  }
  t.match(toRequirement(form), {
    processes: [{ id: 'process_wastewater', tonnesPerDay: 3 }, 'solvent_coating'],
    expansion: { areaM2: 3000, by: '2028-06-30' },
    together: 'parcel',
    near: [{ kind: 'hospital', maxKm: 5 }],
    weights: { area: 30, expandability: 10 },
  })
  t.equal(toRequirement({ ...form, growth: null }).weights?.expandability, undefined)
})

t.test('two changes are made together or not at all', async (t) => {
  const asked = withActivity(withWish(emptyForm, 0, 'clearHeightM', must(6)), 0, { rentMaxYuanM2Day: 1.5 })
  const text = { zh: '', en: '' }
  const change = (rule: string, to: number) => ({ rule, from: 0, to, unit: null })
  const pair = (second: string) => ({
    activity: 0,
    changes: [change('clear_height', 4.5), change(second, 2)] as [
      ReturnType<typeof change>,
      ReturnType<typeof change>,
    ],
    gains: 2,
    text,
  })
  const both = relaxBoth(asked, pair('rent'))
  t.match(both?.form.activities[0], { rentMaxYuanM2Day: 2, wishes: { clearHeightM: must(4.5) } })
  t.strictSame(both?.fields, ['/activities/0/must/clearHeightM', '/activities/0/rentMaxYuanM2Day'])
  t.equal(both?.text.zh, '净高 → 4.5，租金 → 2.00')
  t.equal(relaxBoth(asked, pair('zoning')), null)
})

t.test('a process can be left to somebody else', async (t) => {
  const asked = setProcess(emptyForm, { id: 'eo_sterilisation', quantity: null })
  t.strictSame(leaveOut(asked, 'eo_sterilisation')?.form, emptyForm)
  t.strictSame(leaveOut(asked, 'eo_sterilisation')?.fields, ['/processes'])
  t.equal(leaveOut(asked, 'clinic'), null)
})

t.test('questions stand by what an answer settles, and the park is asked for facts only', async (t) => {
  const question = (rule: string, settles: number, concerns: number) => ({
    activity: 0,
    rule,
    cluster: 'pujiang' as const,
    settles,
    concerns,
    spaceIds: [],
    text: { zh: rule, en: rule },
  })
  const list = [question('drain', 1, 9), question('rent', 4, 4), question('zoning', 1, 12)]
  t.strictSame(
    inOrder(list).map(({ rule }) => rule),
    ['rent', 'zoning', 'drain'],
  )
  t.equal(factOfRule('drain'), 'industrialDrain')
  t.equal(factOfRule('available_by'), 'delivery')
  t.equal(factOfRule('zoning'), null, 'that is for the planning bureau')
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
    t.strictSame(relaxed?.fields, [field])
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
