import type { EiaScreening } from '../../api/contract.ts'
import type { FormProcess } from './form.ts'
import type { ProcessId } from './processes.ts'

/** What a project that does the one often takes into its own house later. */
const often: Readonly<Partial<Record<ProcessId, ProcessId>>> = {
  ivd_formulation: 'culture_or_fermentation',
  dispensing_only: 'ivd_formulation',
  assembly_only: 'cnc_machining',
  imaging_assembly: 'xray_class_2',
  software_only: 'assembly_only',
  cnc_machining: 'electroplating',
  wet_chemistry: 'electroplating',
  cleaning_wet: 'electroplating',
  dry_lab: 'chemistry_lab',
  bsl2_lab: 'gmo_lab',
}
const most = 2
const order: readonly EiaScreening['class'][] = ['unknown', 'exempt', 'registration', 'form', 'report']

/** At most two that are not done yet, in the order of what is. */
export function nextSteps(done: readonly FormProcess[]): ProcessId[] {
  const ids = new Set(done.map(({ id }) => id))
  const steps = new Set(done.flatMap(({ id }) => often[id] ?? []))
  return [...steps].filter((id) => !ids.has(id)).slice(0, most)
}

/** Both classes are known, and the first is the higher one. */
export const isHigher = (then: EiaScreening['class'], now: EiaScreening['class']): boolean =>
  now !== 'unknown' && order.indexOf(then) > order.indexOf(now)
