import t from 'tap'
import { quantityOf } from '../../api/eia/process-facts.ts'
import { eiaNotes } from '../../sql/seed/published/eia-notes.ts'
import { eiaRules } from '../../sql/seed/published/eia-rules.ts'
import { sources } from '../../sql/seed/published/sources.ts'
import { processIds } from '../../sql/vocabulary.ts'

t.test('every process has its rows, and ids are unique', async (t) => {
  t.same([...new Set(eiaRules.map(({ process }) => process))].sort(), [...processIds].sort())
  for (const rows of [eiaRules, eiaNotes]) t.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
})

t.test('rows with a quantity use the one of their process and cover every amount once', async (t) => {
  for (const process of processIds) {
    const ranges = eiaRules.filter((rule) => rule.process === process && rule.quantity !== null)
    if (ranges.length === 0) continue
    t.ok(
      ranges.every(({ quantity }) => quantity === quantityOf[process]),
      process,
    )
    const ends = [0, ...ranges.map(({ below_quantity }) => below_quantity)]
    t.same(
      ranges.map(({ from_quantity }) => from_quantity),
      ends.slice(0, -1),
    )
    t.equal(ends.at(-1), null)
  }
})

t.test('every row speaks both languages and cites what it rests on', async (t) => {
  const known = new Map(sources.map((source) => [source.id, source]))
  for (const row of [...eiaRules, ...eiaNotes]) {
    t.match(row.text_zh, /[\u4e00-\u9fff]/, row.id)
    t.notMatch(row.text_zh, /[\u4e00-\u9fff][,;:()]|[,;:()][\u4e00-\u9fff]/, 'full-width punctuation')
    t.notMatch(row.text_en, /[\u4e00-\u9fff]/, row.id)
    const source = known.get(row.source_id)
    t.ok(source, row.source_id)
    t.equal(row.clause !== null, source?.kind === 'regulation', row.id)
    if (source?.basis === 'unverified') t.equal(row.basis, 'unverified', row.id)
  }
})

t.test('what takes an inference to come under its item is unverified', async (t) => {
  const unverified = eiaRules.filter(({ basis }) => basis === 'unverified').map(({ id }) => id)
  t.same(unverified.sort(), [
    'culture_or_fermentation',
    'hazardous_waste',
    'heat_treatment',
    'irradiation_source',
    'ivd_formulation',
    'laser_cutting',
    'pcb_assembly',
    'process_wastewater',
    'silicone_moulding',
    'wet_chemistry',
  ])
})

t.test('a class that may be higher says what to ask, and one that is settled does not', async (t) => {
  for (const { id, class_most, ask_zh, ask_en } of eiaRules)
    t.same([ask_zh !== null, ask_en !== null], [class_most !== null, class_most !== null], id)
})
