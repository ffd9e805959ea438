import type { EiaClass, ProcessId, Track } from '../../sql/vocabulary.ts'
import type { ProcessFact } from './process-facts.ts'

/** What the processes of a project, or of one of its activities, mean for its EIA. Decision support, never a determination. */
export interface Screening {
  /** By the national catalogue; unknown where a fact is missing that would decide it. */
  class: EiaClass | 'unknown'
  /** The least that it can be; null where nothing is known. The class itself where that is known. */
  atLeast: EiaClass | null
  /** Park usage, not a legal class: how hard the processes are to house. */
  track: Track
  /** True where something wet is done: the stricter row of the land-use matrix for R&D. Null: cannot be told. */
  isWetLab: boolean | null
  processes: readonly ProcessFact[]
  /** Those that make the track heavy. */
  heavyProcesses: readonly ProcessId[]
}
