import type { Option, Verdict, VerdictResult } from '../../api/contract.ts'
import { askedNames, askedOf } from '../../attributes/attributes.ts'

/** The verdicts of one rule in one placement: one, or two where a range has both ends. Empty: not asked for. */
export interface Cell {
  verdicts: readonly Verdict[]
  /** The gravest of them; null: not asked for. */
  result: VerdictResult | null
}
export interface Row {
  rule: string
  /** One per placement, in the option's order. */
  cells: readonly Cell[]
}

/** Rows that always stand, so that a table can be read by position whatever was asked for. */
const always = new Set([
  'floor_area',
  'zoning',
  'clear_height',
  'floor_load',
  'power',
  'drain',
  'available_by',
  'rent',
])
const order: readonly string[] = [
  'floor_area',
  'use',
  'zoning',
  'eia',
  'quota',
  'cluster',
  'proximity',
  ...askedNames.map((key) => askedOf(key).asked.rule),
  'available_by',
  'rent',
  'tenure',
  'expansion',
]
const gravity: readonly VerdictResult[] = ['fail', 'unknown', 'missed', 'pass']

/**
 * Rules in the fixed order of the table: the always-standing ones and every rule that any option of the answer
 * carries, so that going through the options moves no row. Rules this file does not know come last.
 */
export function rowOrder(options: readonly Pick<Option, 'placements'>[]): string[] {
  const asked = new Set(
    options.flatMap((option) =>
      option.placements.flatMap((place) => place.verdicts.map((verdict) => verdict.rule)),
    ),
  )
  const known = order.filter((rule) => always.has(rule) || asked.has(rule))
  return [...known, ...[...asked].filter((rule) => !order.includes(rule)).sort()]
}

export function verdictRows(option: Pick<Option, 'placements'>, rules: readonly string[]): Row[] {
  return rules.map((rule) => ({
    rule,
    cells: option.placements.map((place) => {
      const verdicts = place.verdicts.filter((verdict) => verdict.rule === rule)
      return { verdicts, result: gravest(verdicts) }
    }),
  }))
}

/** The order of a phone's list for one placement: problems first, then what passes; what was not asked is left out. */
export function problemsFirst(rows: readonly Row[], placement: number): { rule: string; cell: Cell }[] {
  return rows
    .flatMap((row) => {
      const cell = row.cells[placement]
      return cell?.result ? [{ rule: row.rule, cell }] : []
    })
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => rank(a.entry.cell) - rank(b.entry.cell) || a.i - b.i)
    .map(({ entry }) => entry)
}

const rank = (cell: Cell): number => (cell.result ? gravity.indexOf(cell.result) : gravity.length)

function gravest(verdicts: readonly Verdict[]): VerdictResult | null {
  return gravity.find((result) => verdicts.some((verdict) => verdict.result === result)) ?? null
}
