import fc from 'fast-check'
import t from 'tap'
import { type AskedName, askedNames, askedOf } from '../../attributes/attributes.ts'
import {
  defaultWeights,
  emptyForm,
  type FormActivity,
  type FormWish,
  type MatchForm,
  toRequirement,
} from '../../ui/match/form.ts'
import { type ProcessId, processes, quantityOf } from '../../ui/match/processes.ts'
import { formFromQuery, formKey, formToQuery } from '../../ui/match/url.ts'
import { setWeight } from '../../ui/match/weights.ts'
import { productLineNames } from '../../ui/match/words.ts'

/** What the fields accept: at most two decimals. */
const quantity = (maximum: number) => fc.integer({ min: 1, max: maximum * 100 }).map((cents) => cents / 100)

function wishValue(key: AskedName): fc.Arbitrary<FormWish['value']> {
  const attribute = askedOf(key)
  if (attribute.is === 'flag') return fc.constant(true)
  if (attribute.is === 'one_of') return fc.constantFrom(...attribute.list)
  if (attribute.is === 'spans') return fc.tuple(quantity(attribute.maximum), quantity(attribute.maximum))
  const { isWhole, minimum, maximum } = attribute
  return isWhole ? fc.integer({ min: minimum ?? 1, max: maximum }) : quantity(maximum)
}
const someWishes = fc
  .subarray(askedNames)
  .chain((keys) =>
    fc.record(
      Object.fromEntries(
        keys.map((key) => [
          key,
          fc.record({ value: wishValue(key), strength: fc.constantFrom('must' as const, 'prefer' as const) }),
        ]),
      ),
    ),
  )
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const activity: fc.Arbitrary<FormActivity> = fc.record({
  use: fc.constantFrom('production', 'pilot', 'rnd', 'exhibition_training', 'hq_office', 'warehouse'),
  minAreaM2: orNull(quantity(1e5)),
  maxAreaM2: orNull(quantity(1e5)),
  cluster: orNull(fc.constantFrom('pujiang' as const, 'hongqiao' as const)),
  rentMaxYuanM2Day: orNull(quantity(1000)),
  neededBy: orNull(day),
  wishes: someWishes,
})
const process = fc
  .tuple(fc.constantFrom(...(Object.keys(processes) as ProcessId[])), orNull(quantity(1000)))
  .map(([id, amount]) => ({ id, quantity: quantityOf(id) ? amount : null }))
const weights = fc
  .tuple(fc.constantFrom('cost' as const, 'area' as const), fc.integer({ min: 0, max: 100 }))
  .map(([criterion, percent]) => setWeight(defaultWeights, criterion, percent))
const form: fc.Arbitrary<MatchForm> = fc.record({
  productLine: orNull(
    fc.constantFrom(...(Object.keys(productLineNames) as (keyof typeof productLineNames)[])),
  ),
  activities: fc.array(activity, { minLength: 1, maxLength: 10 }),
  processes: fc.uniqueArray(process, { selector: ({ id }) => id, maxLength: 8 }),
  neededBy: orNull(day),
  tenure: fc.subarray(['lease' as const, 'purchase' as const, 'land' as const]),
  growth: orNull(fc.record({ areaM2: quantity(1e5), by: day })),
  together: orNull(fc.constantFrom('parcel' as const, 'cluster' as const)),
  near: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom('hospital' as const, 'bonded_zone' as const), quantity(200))
      .map(([kind, maxKm]) => ({ kind, maxKm })),
    { selector: ({ kind }) => kind },
  ),
  weights,
  isIllustrative: fc.boolean(),
})

function params(of: MatchForm): URLSearchParams {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(formToQuery(of))) if (value !== null) search.set(key, value)
  return search
}

t.test('a requirement comes back from the address as it went in', async (t) => {
  fc.assert(
    fc.property(form, (asked) => {
      const back = formFromQuery(new URLSearchParams(params(asked).toString()))
      t.strictSame(toRequirement(back), toRequirement(asked))
      t.strictSame(formToQuery(back), formToQuery(asked))
    }),
    { numRuns: 200 },
  )
})

t.test('the address can be read', async (t) => {
  const asked = formFromQuery(
    new URLSearchParams(
      'line=ivd&need=rnd_2800-3500_hongqiao_rent3+production_5000-_pujiang_height5.5_drain_lift5*',
    ),
  )
  t.match(toRequirement(asked), {
    productLine: 'ivd',
    activities: [
      { use: 'rnd', minAreaM2: 2800, maxAreaM2: 3500, clusters: ['hongqiao'], rentMaxYuanM2Day: 3 },
      {
        use: 'production',
        minAreaM2: 5000,
        must: { clearHeightM: 5.5, industrialDrain: true },
        prefer: { freightLiftT: 5 },
      },
    ],
  })
  t.equal(
    params(asked).get('need'),
    'rnd_2800-3500_hongqiao_rent3 production_5000-_pujiang_height5.5_lift5*_drain',
  )
  t.notMatch(params(asked).toString(), '%', 'no serialiser has to escape anything')
})

t.test('processes, growth and places are said in words too', async (t) => {
  const query =
    'need=production_by2027-03-31&do=ivd_formulation+process_wastewater-3&grow=3000-2028-06-30&together=parcel&near=hospital-5'
  const asked = formFromQuery(new URLSearchParams(query))
  t.match(toRequirement(asked), {
    activities: [{ use: 'production', neededBy: '2027-03-31' }],
    processes: ['ivd_formulation', { id: 'process_wastewater', tonnesPerDay: 3 }],
    expansion: { areaM2: 3000, by: '2028-06-30' },
    together: 'parcel',
    near: [{ kind: 'hospital', maxKm: 5 }],
  })
  t.equal(params(asked).toString(), query)
  const odd = new URLSearchParams(
    'do=constructor+clinic-x+clinic-5+software_only-4&grow=0-2028-06-30&near=hospital-0+moon-3&together=up',
  )
  t.match(formFromQuery(odd), {
    processes: [
      { id: 'clinic', quantity: null },
      { id: 'software_only', quantity: null },
    ],
    growth: null,
    near: [],
    together: null,
  })
})

t.test('what an address says wrongly is left out', async (t) => {
  t.strictSame(formFromQuery(new URLSearchParams('')), emptyForm)
  t.strictSame(
    formFromQuery(
      new URLSearchParams('line=constructor&need=toString+nothing&by=2026-02-30&tenure=x&w=1-2&need=a'),
    ),
    emptyForm,
  )
  const odd = formFromQuery(
    new URLSearchParams('need=production_-5-9_rent-1_height0_height99_iso4_fireZ_drain1_gridx'),
  )
  t.strictSame(toRequirement(odd), { activities: [{ use: 'production' }] })
})

t.test('any text in the address gives a form that the address can hold', async (t) => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('production', '_', 'rent', 'iso8', '*', '5-3', 'gridNaNx', ' '),
  )
  fc.assert(
    fc.property(fc.array(part), fc.string(), fc.string(), (need, by, w) => {
      const read = formFromQuery(
        new URLSearchParams([
          ['need', need.join('')],
          ['by', by],
          ['w', w],
        ]),
      )
      t.strictSame(formFromQuery(params(read)), read)
    }),
    { numRuns: 300 },
  )
})

t.test('what the address says of anything else leaves the form alone', async (t) => {
  const asked = 'need=production_3000-5000&by=2027-06-30'
  const key = formKey(new URLSearchParams(asked))
  t.equal(formKey(new URLSearchParams(`${asked}&option=b&map=15,31.09,121.53&colour=load`)), key)
  t.not(formKey(new URLSearchParams('need=production_4000-5000&by=2027-06-30')), key)
  t.strictSame(formFromQuery(new URLSearchParams(key)), formFromQuery(new URLSearchParams(asked)))
})
