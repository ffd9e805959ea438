import type { EiaRuleTable } from '../../sql/tables.ts'
import { type EiaClass, eiaClasses, type ProcessId } from '../../sql/vocabulary.ts'
import type { ProcessFact } from './process-facts.ts'

type RuledTrack = NonNullable<EiaRuleTable['track']>
/** The least and the most that something can be; the least is null where nothing is known of it. */
type Range<T> = readonly [least: T | null, most: T]

/** One process against the rules in force. */
export interface Reading {
  fact: ProcessFact
  /** Rows that hold. */
  sure: readonly EiaRuleTable[]
  /** Rows of which one holds, but the quantity that would say which is missing. */
  possible: readonly EiaRuleTable[]
  classes: readonly Range<EiaClass>[]
  tracks: readonly Range<RuledTrack>[]
  /** Every process that is carried out, this one included. */
  beside: ReadonlySet<ProcessId>
}

/** From the easiest to house to the hardest. */
export const trackOrder = ['light', 'medium', 'heavy'] as const

export function readRules(
  fact: ProcessFact,
  inForce: readonly EiaRuleTable[],
  processes: readonly ProcessFact[],
): Reading {
  const beside = new Set(processes.map(({ id }) => id))
  const rows = inForce.filter((rule) => rule.process === fact.id)
  const sure = rows.filter((rule) => holds(rule, fact.quantity))
  const possible = fact.quantity === null ? rows.filter(({ quantity }) => quantity !== null) : []
  const found = { fact, sure, possible, beside }
  if (sure.length + possible.length === 0)
    return { ...found, classes: [[null, 'report']], tracks: [[null, 'heavy']] }
  const mostOf = (rule: EiaRuleTable) => (isClassOpen(rule, beside) ? rule.class_most : rule.class)
  return {
    ...found,
    classes: [
      ...sure.flatMap((rule) => rangeOf(eiaClasses, [rule.class], [mostOf(rule)])),
      ...rangeOf(
        eiaClasses,
        possible.map((rule) => rule.class),
        possible.map(mostOf),
      ),
    ],
    tracks: [
      ...sure.flatMap(({ track }) => rangeOf(trackOrder, [track], [track])),
      ...rangeOf(
        trackOrder,
        possible.map(({ track }) => track),
        possible.map(({ track }) => track),
      ),
    ],
  }
}

/** True where facts outside the list decide whether the class is higher than the row's own. */
export const isClassOpen = (
  { class_most, open_with }: EiaRuleTable,
  beside: ReadonlySet<ProcessId>,
): boolean => class_most !== null && (open_with.length === 0 || open_with.some((id) => beside.has(id)))

function holds({ quantity, from_quantity, below_quantity }: EiaRuleTable, have: number | null): boolean {
  if (quantity === null) return true
  if (have === null) return false
  return have >= (from_quantity ?? 0) && (below_quantity === null || have < below_quantity)
}

/** From the lowest of the least to the highest of the most; none where no row says anything. */
function rangeOf<T>(
  order: readonly T[],
  least: readonly (T | null)[],
  most: readonly (T | null)[],
): Range<T>[] {
  const ranks = (values: readonly (T | null)[]) =>
    values.flatMap((value) => (value === null ? [] : [order.indexOf(value)]))
  const highest = order[Math.max(...ranks(most))]
  return highest === undefined ? [] : [[order[Math.min(...ranks(least))] ?? null, highest]]
}
