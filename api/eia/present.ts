import type { ClusterProductLineTable, EiaNoteTable, EiaRuleTable } from '../../sql/tables.ts'
import type { EiaNoteKind, ProductLine } from '../../sql/vocabulary.ts'
import type { EiaOutcome, EiaScreening } from '../contract.ts'
import { bilingual, cite, type Sources } from '../present.ts'
import { holdsOn } from './in-force.ts'
import { priorOf } from './prior.ts'
import { processNames } from './process-names.ts'
import type { Ground, Screening } from './screen.ts'

/** The rows that a screening rests on. */
export interface EiaReference {
  eiaRules: readonly EiaRuleTable[]
  eiaNotes: readonly EiaNoteTable[]
  productLineTracks: readonly ClusterProductLineTable[]
  sources: Sources
}

const disclaimer = bilingual(
  '本结果供决策参考，不是认定，以区生态环境局认定为准。轻重赛道为园区用语，不是法定分类',
  'This supports a decision and determines nothing: the district ecology bureau decides. The tracks are usage of the parks, not legal classes',
)

/** A screening with its citations, and with what has to be got or known beside it. */
export function presentScreening(
  { eiaNotes, productLineTracks, sources }: EiaReference,
  screening: Screening,
  productLine: ProductLine | undefined,
  asOf: string,
): EiaScreening {
  const done = new Set(screening.processes.map(({ id }) => id))
  const notes = (kind: EiaNoteKind) =>
    eiaNotes
      .filter((note) => note.kind === kind && holdsOn(note, asOf) && isBroughtBy(note, done))
      .map((note) => ({ id: note.id, ...cited(note, sources) }))
  return {
    class: screening.class,
    atLeast: screening.atLeast,
    track: screening.track,
    prior: priorOf(productLineTracks, sources, productLine, screening.track),
    grounds: screening.grounds.map((ground) => presentGround(ground, sources)),
    missing: [...screening.missing],
    permits: notes('permit'),
    advice: notes('advice'),
    disclaimer,
  }
}

/** The class and the track alone; unknown where nobody has said what is done. */
export const outcomeOf = (screening: Screening | null): EiaOutcome => ({
  class: screening?.class ?? 'unknown',
  atLeast: screening?.atLeast ?? null,
  track: screening?.track ?? 'unknown',
})

const presentGround = (
  { rule, class: eiaClass, certain, governs }: Ground,
  sources: Sources,
): EiaScreening['grounds'][number] => ({
  process: rule.process,
  name: processNames[rule.process],
  class: eiaClass,
  track: rule.track,
  certain,
  governs,
  ...cited(rule, sources),
})

/** A note for every project needs a project: some process. */
const isBroughtBy = ({ processes }: EiaNoteTable, done: ReadonlySet<string>): boolean =>
  processes.length === 0 ? done.size > 0 : processes.some((id) => done.has(id))

const cited = (row: EiaRuleTable | EiaNoteTable, sources: Sources) => ({
  text: bilingual(row.text_zh, row.text_en),
  basis: row.basis,
  source: cite(sources, row),
})
