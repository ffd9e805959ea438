import type { EiaRuleTable } from '../../sql/tables.ts'
import { type EiaClass, eiaClasses, type ProcessId, type Track } from '../../sql/vocabulary.ts'
import { holdsOn } from './in-force.ts'
import { type Missing, missingOf } from './missing.ts'
import type { ProcessFact } from './process-facts.ts'
import { isClassOpen, type Reading, readRules, trackOrder } from './reading.ts'

/** A row of the rule table that a process of the project meets. */
export interface Ground {
  rule: EiaRuleTable
  /** Null: not itself a class. Unknown: facts outside the list decide. */
  class: EiaClass | 'unknown' | null
  /** False where the row depends on a quantity that is missing. */
  certain: boolean
  /** True where the class of the project rests on this row. */
  governs: boolean
}

/** What the processes of a project, or of one activity, mean for its EIA. Decision support, never a determination. */
export interface Screening {
  /** By the national catalogue; unknown where a fact is missing that would decide it. */
  class: EiaClass | 'unknown'
  /** The least that it can be; null where nothing is known. The class itself where that is known. */
  atLeast: EiaClass | null
  /** Park usage, not a legal class: how hard the processes are to house. */
  track: Track
  /** True where something wet is done: the stricter row of the land-use matrix for R&D. Null: cannot be told. */
  isWetLab: boolean | null
  /** Processes that are carried out; one of quantity 0 is not. */
  processes: readonly ProcessFact[]
  /** Those that make the track heavy. */
  heavyProcesses: readonly ProcessId[]
  grounds: readonly Ground[]
  missing: readonly Missing[]
}

const wetProcesses: ReadonlySet<ProcessId> = new Set([
  'cleaning_wet',
  'wet_chemistry',
  'electroplating',
  'solvent_coating',
  'lithography',
  'ivd_formulation',
  'culture_or_fermentation',
  'gmo_lab',
  'bsl2_lab',
  'bsl3_lab',
  'chemistry_lab',
  'animal_lab',
  'process_wastewater',
])

/**
 * Evaluates every row in force on a day and lets the highest class govern. A missing fact never lowers the class: it
 * leaves it unknown, with the least that it can be.
 */
export function screen(
  rules: readonly EiaRuleTable[],
  facts: readonly ProcessFact[],
  asOf: string,
): Screening {
  const processes = facts.filter(({ quantity }) => quantity !== 0)
  const inForce = rules.filter((rule) => holdsOn(rule, asOf))
  const readings = processes.map((fact) => readRules(fact, inForce, processes))
  const classes = highest(
    eiaClasses,
    readings.flatMap(({ classes }) => classes),
  )
  const tracks = highest(
    trackOrder,
    readings.flatMap(({ tracks }) => tracks),
  )
  return {
    class: classes.known ?? 'unknown',
    atLeast: classes.least,
    track: tracks.known ?? 'unknown',
    isWetLab: isWet(processes),
    processes,
    heavyProcesses: readings.filter(isHeavy).map(({ fact }) => fact.id),
    grounds: readings.flatMap((reading) => groundsOf(reading, classes.known)),
    missing: missingOf(readings, asOf),
  }
}

/**
 * The highest of several ranges of an ordered list, from the least: known where its two ends meet. Of no range at all
 * nothing is known.
 */
function highest<T>(order: readonly T[], ranges: readonly (readonly [T | null, T])[]) {
  const at = (end: 0 | 1) =>
    Math.max(...ranges.map((range) => (range[end] === null ? -1 : order.indexOf(range[end]))))
  const least = ranges.length === 0 ? undefined : order[at(0)]
  return { least: least ?? null, known: ranges.length > 0 && at(0) === at(1) ? (least ?? null) : null }
}

function groundsOf({ sure, possible, beside }: Reading, known: EiaClass | null): Ground[] {
  const certain = sure.map((rule): Ground => {
    const isOpen = isClassOpen(rule, beside)
    return {
      rule,
      class: isOpen ? 'unknown' : rule.class,
      certain: true,
      governs: known !== null && !isOpen && rule.class === known,
    }
  })
  return [
    ...certain,
    ...possible.map((rule): Ground => ({ rule, class: rule.class, certain: false, governs: false })),
  ]
}

const isHeavy = ({ sure, possible }: Reading): boolean =>
  sure.some(({ track }) => track === 'heavy') ||
  (possible.length > 0 && possible.every(({ track }) => track === 'heavy'))

/** Hazardous waste may come from a laboratory that is called dry, so beside it nobody can tell. */
function isWet(processes: readonly ProcessFact[]): boolean | null {
  if (processes.some(({ id }) => wetProcesses.has(id))) return true
  return processes.length === 0 || processes.some(({ id }) => id === 'hazardous_waste') ? null : false
}
