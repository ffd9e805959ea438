import t from 'tap'
import type { Requirement } from '../../api/contract.ts'
import type { ActivityUse, ZoningCode } from '../../sql/vocabulary.ts'
import { verdictsOn } from './verdict-of.ts'

const plates = ['M1', 'M2', 'M3', 'M0', 'M4', 'C65', 'C8', 'C2', 'C3', 'C5', 'W1', 'C65/C8'] as const
const results = { p: 'pass', f: 'fail', u: 'unknown' } as const

/** By hand from the matrix of the design papers: p pass, f fail, u unknown, in the order of the plates. */
const zoningCells: Record<ActivityUse, string> = {
  rnd: 'ppp ppp puuu f p',
  pilot: 'ppp ppp ffff f u',
  production: 'ppp uup ffff f u',
  warehouse: 'ppp uuu ffff p f',
  exhibition_training: 'pff uuu pppu f u',
  hq_office: 'pff uuu puuf f u',
}
/** What the land says of the processes beyond that. */
const eiaCells = [
  { use: 'production', process: 'wet_chemistry', cells: 'upp uff ffff f f' },
  { use: 'pilot', process: 'wet_chemistry', cells: 'upp uff ffff f f' },
  { use: 'production', process: 'cleaning_wet', cells: 'ppp ppp pppp p p' },
  { use: 'production', process: 'assembly_only', cells: 'ppp ppp pppp p p' },
  { use: 'rnd', process: 'chemistry_lab', cells: 'ppp ppp fffu f u' },
  { use: 'rnd', process: 'dry_lab', cells: 'ppp ppp pppp p p' },
  { use: 'hq_office', process: 'software_only', cells: 'ppp ppp pppp p p' },
  // Nobody says how much: heavy or not.
  { use: 'production', process: 'solvent_coating', cells: 'upp uuu ffff f u' },
  // Between light and medium either way.
  { use: 'production', process: 'low_voc_coating', cells: 'ppp ppp pppp p p' },
  { use: 'production', process: 'electroplating', cells: 'uuu uff ffff f f' },
  { use: 'production', process: 'bsl3_lab', cells: 'fff fff ffff f f' },
  { use: 'warehouse', process: 'hazardous_goods_store', cells: 'ppp fff ffff p f' },
] as const

const zoned = (plate: string) => {
  const codes = plate.split('/') as ZoningCode[]
  return {
    zoning: codes.map((code, index) => ({
      code,
      sharePct: codes.length === 1 ? 100 : index === 0 ? 70 : 30,
    })),
    single_use: codes.length === 1,
  }
}

const row = (cells: string) => [...cells.replaceAll(' ', '')] as ('p' | 'f' | 'u')[]

for (const [use, cells] of Object.entries(zoningCells) as [ActivityUse, string][])
  t.test(`zoning: ${use} on every plate`, async (t) => {
    for (const [index, cell] of row(cells).entries()) {
      const plate = plates[index] ?? ''
      const verdict = verdictsOn(zoned(plate), { activities: [{ use }] }).get('zoning')
      t.match(verdict, { result: results[cell], have: plate, text: { zh: /\S/, en: /\S/ } }, plate)
      t.ok(verdict?.source, 'with its source')
    }
  })

for (const { use, process, cells } of eiaCells)
  t.test(`eia: ${use} with ${process} on every plate`, async (t) => {
    const requirement: Requirement = { activities: [{ use }], processes: [process] }
    for (const [index, cell] of row(cells).entries()) {
      const plate = plates[index] ?? ''
      const verdict = verdictsOn(zoned(plate), requirement).get('eia')
      t.match(verdict, { result: results[cell], basis: 'unverified', text: { zh: /\S/, en: /\S/ } }, plate)
    }
  })

t.test('unknown zoning is a question to both, but for processes that ask no more of any land', async (t) => {
  const unknown = { zoning: null, single_use: null }
  const on = (process: 'wet_chemistry' | 'assembly_only') =>
    verdictsOn(unknown, { activities: [{ use: 'production' }], processes: [process] })
  t.equal(on('wet_chemistry').get('zoning')?.result, 'unknown')
  t.equal(on('wet_chemistry').get('eia')?.result, 'unknown')
  t.equal(on('assembly_only').get('eia')?.result, 'pass')
})

t.test('without processes nothing is asked, and those of production are not those of research', async (t) => {
  const both: Requirement = {
    activities: [{ use: 'production' }, { use: 'rnd' }],
    processes: ['wet_chemistry'],
  }
  t.equal(verdictsOn({}, { activities: [{ use: 'production' }] }).get('eia'), undefined)
  t.match(verdictsOn({}, both, 0).get('eia'), { result: 'unknown', need: 'production_heavy' })
  t.equal(verdictsOn({}, both, 1).get('eia'), undefined)
})

t.test(
  'not known to be a single-use parcel, C65 is a question for production and none for research',
  async (t) => {
    const c65 = zoned('C65')
    for (const single_use of [null, false]) {
      const on = (use: ActivityUse) =>
        verdictsOn({ ...c65, single_use }, { activities: [{ use }] }).get('zoning')
      t.equal(on('production')?.result, 'unknown')
      t.equal(on('rnd')?.result, 'pass')
    }
  },
)

t.test(
  'the words name the condition, the shares and verdicts of mixed codes, and the heavy processes',
  async (t) => {
    const production: Requirement = {
      activities: [{ use: 'production' }],
      processes: ['wet_chemistry', 'eo_sterilisation'],
    }
    const c65 = verdictsOn(zoned('C65'), production)
    t.match(c65.get('zoning')?.text, { zh: /C65 有条件允许生产：.*30%/, en: /on a condition: .*30 %/ })
    t.match(c65.get('zoning'), { basis: 'verified', source: { id: 'plan-2025-15', clause: '四.4' } })
    t.match(c65.get('eia')?.text, {
      zh: /湿法化学、EO 灭菌属重污染工艺：C65 不允许/,
      en: /Heavy for wet chemistry, EO sterilisation: C65 does not allow/,
    })
    t.match(verdictsOn(zoned('C65/C8'), production).get('zoning')?.text, {
      zh: /C65 70% \/ C8 30%.*C65 待确认，C8 不允许/,
      en: /C65 70% \/ C8 30%.*C65 to be confirmed, C8 not allowed/,
    })
  },
)
