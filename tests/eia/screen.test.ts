import fc from 'fast-check'
import t from 'tap'
import type { ProcessInput } from '../../api/contract.ts'
import { processFaults, quantityOf, readProcess } from '../../api/eia/process-facts.ts'
import { screen } from '../../api/eia/screen.ts'
import { eiaRules } from '../../sql/seed/published/eia-rules.ts'
import { type EiaClass, eiaClasses, processIds, type Track } from '../../sql/vocabulary.ts'
import { testDay } from '../support/test-state.ts'

const judge = (...inputs: ProcessInput[]) => screen(eiaRules, inputs.map(readProcess), testDay)
const tonnes = (id: 'solvent_coating' | 'low_voc_coating' | 'solvent_adhesive', tonnesPerYear: number) => ({
  id,
  tonnesPerYear,
})
const beds = (count: number) => ({ id: 'clinic' as const, beds: count })
const wastewater = (tonnesPerDay: number) => ({ id: 'process_wastewater' as const, tonnesPerDay })

type Row = [input: ProcessInput, eiaClass: EiaClass, track: Track, clause: string]

/** Every row of the rule table whose class is known by the process alone. */
const rows: Row[] = [
  ['software_only', 'exempt', 'light', '第五条'],
  ['assembly_only', 'exempt', 'light', '#70、#82、#83'],
  ['imaging_assembly', 'exempt', 'light', '#70'],
  ['dispensing_only', 'exempt', 'light', '#49'],
  ['dry_lab', 'exempt', 'light', '#98'],
  ['cnc_machining', 'form', 'light', '#70'],
  ['heat_treatment', 'form', 'heavy', '#67'],
  ['cleaning_wet', 'form', 'medium', '#70'],
  ['wet_chemistry', 'form', 'heavy', '#67、#70'],
  ['electroplating', 'report', 'heavy', '#53、#67、#70'],
  [tonnes('solvent_coating', 0.09), 'form', 'medium', '#70'],
  [tonnes('solvent_coating', 0.1), 'form', 'heavy', '#70'],
  [tonnes('solvent_coating', 9.9), 'form', 'heavy', '#70'],
  [tonnes('solvent_coating', 10), 'report', 'heavy', '#70'],
  [tonnes('solvent_coating', 10.1), 'report', 'heavy', '#70'],
  [tonnes('low_voc_coating', 9.9), 'exempt', 'light', '#70'],
  [tonnes('low_voc_coating', 10), 'form', 'medium', '#70'],
  [tonnes('low_voc_coating', 10.1), 'form', 'medium', '#70'],
  [tonnes('solvent_adhesive', 9.9), 'form', 'medium', '#53'],
  [tonnes('solvent_adhesive', 10), 'report', 'heavy', '#53'],
  [tonnes('solvent_adhesive', 10.1), 'report', 'heavy', '#53'],
  ['injection_moulding', 'form', 'medium', '#53、#70'],
  ['extrusion', 'form', 'medium', '#53、#70'],
  ['silicone_moulding', 'form', 'medium', '#52、#70'],
  ['lithography', 'form', 'heavy', '#80、#81'],
  ['ivd_formulation', 'form', 'medium', '#49'],
  ['culture_or_fermentation', 'report', 'heavy', '#47'],
  ['gmo_lab', 'report', 'heavy', '#98'],
  ['bsl3_lab', 'report', 'heavy', '#98'],
  ['bsl2_lab', 'form', 'medium', '#98'],
  ['chemistry_lab', 'form', 'medium', '#98'],
  ['animal_lab', 'form', 'medium', '#98'],
  ['eo_sterilisation', 'form', 'heavy', '#49、#70'],
  ['xray_class_2', 'form', 'medium', '#172'],
  ['xray_class_3', 'registration', 'light', '#172'],
  ['hazardous_goods_store', 'form', 'heavy', '#149'],
  [beds(19), 'registration', 'unknown', '#108'],
  [beds(20), 'form', 'unknown', '#108'],
  [beds(499), 'form', 'unknown', '#108'],
  [beds(500), 'report', 'unknown', '#108'],
]

t.test('each process has the class, the track and the clause of its row', async (t) => {
  for (const [input, eiaClass, track, clause] of rows) {
    const found = judge(input)
    const name = JSON.stringify(input)
    t.match(found, { class: eiaClass, atLeast: eiaClass, track, missing: [] }, name)
    t.match(found.grounds, [{ certain: true, governs: true, rule: { clause, source_id: 'ml21' } }], name)
    t.equal(found.grounds.length, 1)
    t.same(found.heavyProcesses, track === 'heavy' ? [readProcess(input).id] : [])
  }
})

/** What a fact outside the list, or a quantity, leaves open. */
const open: [input: ProcessInput[], atLeast: EiaClass | null, track: Track, missing: string | null][] = [
  [['laser_cutting'], 'exempt', 'light', 'laser_cutting'],
  [['pcb_assembly'], 'exempt', 'light', 'pcb_assembly'],
  [['irradiation_source'], 'form', 'heavy', 'irradiation_source'],
  [['solvent_coating'], 'form', 'unknown', 'solvent_coating'],
  [[{ id: 'solvent_coating' }], 'form', 'unknown', 'solvent_coating'],
  [['low_voc_coating'], 'exempt', 'unknown', 'low_voc_coating'],
  [['solvent_adhesive'], 'form', 'unknown', 'solvent_adhesive'],
  [['clinic'], 'registration', 'unknown', 'clinic'],
  [['dry_lab', 'hazardous_waste'], 'exempt', 'light', 'dry_lab'],
  [['dry_lab', wastewater(0.2)], 'exempt', 'medium', 'dry_lab'],
  [['hazardous_waste'], null, 'unknown', null],
  [[wastewater(2)], null, 'medium', null],
  [[wastewater(0)], null, 'unknown', null],
  [[], null, 'unknown', null],
]

t.test(
  'what is open is unknown with the least that it can be, says what is missing, and is never exempt',
  async (t) => {
    for (const [inputs, atLeast, track, missing] of open) {
      const found = judge(...inputs)
      const name = JSON.stringify(inputs)
      t.match(found, { class: 'unknown', atLeast, track }, name)
      t.match(found.missing, [{ process: missing, text: { zh: /\S/, en: /\S/ } }], name)
      t.notOk(
        found.grounds.some(({ governs }) => governs),
        'nothing governs yet',
      )
    }
  },
)

t.test('a quantity that is missing names its field, and every row that may hold', async (t) => {
  const { missing, grounds } = judge('clinic')
  t.match(missing, [{ process: 'clinic', quantity: 'beds' }])
  t.same(
    grounds.map(({ class: eiaClass, certain }) => [eiaClass, certain]),
    [
      ['registration', false],
      ['form', false],
      ['report', false],
    ],
  )
})

t.test('the highest class governs, also where a lower one is open', async (t) => {
  t.match(judge('assembly_only', 'injection_moulding'), { class: 'form', track: 'medium' })
  t.match(judge('laser_cutting', 'cleaning_wet'), { class: 'form', missing: [{ process: 'laser_cutting' }] })
  t.match(judge('solvent_coating', 'electroplating'), { class: 'report', track: 'heavy' })
  t.match(judge('solvent_coating', 'injection_moulding'), { class: 'unknown', atLeast: 'form' })
  const governing = judge('assembly_only', 'extrusion', 'dry_lab').grounds.filter(({ governs }) => governs)
  t.same(
    governing.map(({ rule }) => rule.process),
    ['extrusion'],
  )
})

t.test('an invasive electrode line is heavy, whatever its product line is called', async (t) => {
  const line = judge('lithography', 'wet_chemistry', 'assembly_only')
  t.match(line, { class: 'form', track: 'heavy', isWetLab: true })
  t.same(line.heavyProcesses, ['lithography', 'wet_chemistry'])
})

t.test('an IVD instrument that is only assembled is exempt', async (t) => {
  t.match(judge('assembly_only', 'software_only'), { class: 'exempt', track: 'light', isWetLab: false })
})

t.test('IVD reagents turn on whether raw material is cultured in house', async (t) => {
  t.match(judge('dispensing_only'), { class: 'exempt' })
  t.match(judge('ivd_formulation', 'dispensing_only'), { class: 'form', track: 'medium' })
  t.match(judge('ivd_formulation', 'culture_or_fermentation'), { class: 'report', track: 'heavy' })
})

t.test('real cases are classed as they were filed', async (t) => {
  t.equal(judge('injection_moulding', 'assembly_only').class, 'form', 'injection moulding, Zhangjiagang 2024')
  t.equal(
    judge('bsl2_lab', 'hazardous_waste').class,
    'form',
    'PCR testing laboratory, Jiaxing, before reform',
  )
  t.equal(judge('ivd_formulation', 'dispensing_only').class, 'form', 'reagent kits on 4,000 m², Anhui')
  t.equal(
    judge('ivd_formulation', 'culture_or_fermentation').class,
    'report',
    'reagents with raw material, Beijing 2015',
  )
})

t.test('whether something wet is done', async (t) => {
  t.equal(judge('dry_lab', 'software_only').isWetLab, false)
  t.equal(judge('dry_lab', 'chemistry_lab').isWetLab, true)
  t.equal(judge('dry_lab', wastewater(0.1)).isWetLab, true)
  t.equal(judge('dry_lab', 'hazardous_waste').isWetLab, null)
  t.equal(judge().isWetLab, null)
})

t.test('a rule is used from its first day to its last and not the day after', async (t) => {
  const rules = eiaRules.map((rule) =>
    rule.process === 'culture_or_fermentation' ? { ...rule, effective_to: '2026-12-31' } : rule,
  )
  const next = { ...(rules.find(({ process }) => process === 'culture_or_fermentation') ?? rules[0]) }
  const form = {
    ...next,
    id: 'next',
    class: 'form',
    effective_from: '2027-02-01',
    effective_to: null,
  } as (typeof rules)[0]
  const on = (day: string) => screen([...rules, form], [readProcess('culture_or_fermentation')], day)
  t.equal(on('2020-12-31').class, 'unknown', 'before the first day')
  t.equal(on('2021-01-01').class, 'report')
  t.equal(on('2026-12-31').class, 'report')
  t.match(on('2027-01-01'), { class: 'unknown', atLeast: null, missing: [{ text: { en: /2027-01-01/ } }] })
  t.equal(on('2027-02-01').class, 'form')
})

t.test('a process without a rule leaves the class open below what others make certain', async (t) => {
  const rules = eiaRules.filter(({ process }) => process !== 'extrusion')
  const facts = ['extrusion', 'cleaning_wet'] as const
  t.match(screen(rules, facts.map(readProcess), testDay), { class: 'unknown', atLeast: 'form' })
})

const input = fc
  .tuple(fc.constantFrom(...processIds), fc.constantFrom(null, 0.05, 0.1, 5, 10, 19, 20, 500))
  .map(([id, quantity]): ProcessInput => {
    const field = quantityOf[id]
    return field && quantity !== null
      ? { id, [field]: field === 'beds' ? Math.ceil(quantity) : quantity }
      : id
  })
const idOf = (given: ProcessInput) => (typeof given === 'string' ? given : given.id)
const list = fc.uniqueArray(input, { selector: idOf, maxLength: 8 })
const rank = (eiaClass: EiaClass | null) => (eiaClass === null ? -1 : eiaClasses.indexOf(eiaClass))

t.test('adding a process never lowers the class', async () => {
  fc.assert(
    fc.property(list, input, (given, more) => {
      fc.pre(!given.some((each) => idOf(each) === idOf(more)))
      const before = judge(...given)
      const after = judge(...given, more)
      return (
        rank(after.atLeast) >= rank(before.atLeast) && (before.class !== 'report' || after.class === 'report')
      )
    }),
    { numRuns: 1000 },
  )
})

t.test('the order of processes does not matter', async (t) => {
  fc.assert(
    fc.property(list, (given) => {
      const { class: a, atLeast: b, track: c, isWetLab: d } = judge(...given)
      const turned = judge(...[...given].reverse())
      t.same([turned.class, turned.atLeast, turned.track, turned.isWetLab], [a, b, c, d])
    }),
    { numRuns: 200 },
  )
})

t.test(
  'what is exempt has nothing missing that could raise it, and a class that is known is its least',
  async () => {
    fc.assert(
      fc.property(list, (given) => {
        const found = judge(...given)
        if (found.class === 'unknown') return found.missing.length > 0
        const isSure = found.class !== 'exempt' || found.missing.length === 0
        return isSure && found.class === found.atLeast && found.grounds.some(({ governs }) => governs)
      }),
      { numRuns: 1000 },
    )
  },
)

t.test('the lists that the properties draw are ones that the service accepts', async (t) => {
  fc.assert(
    fc.property(list, (given) => processFaults('/processes', given).length === 0),
    { numRuns: 200 },
  )
  t.pass()
})
