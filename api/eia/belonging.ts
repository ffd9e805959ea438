import type { ActivityUse, ProcessId } from '../../sql/vocabulary.ts'
import type { Activity, ProcessInput } from '../contract.ts'
import { type ProcessFact, readProcess } from './process-facts.ts'

/** What is done in laboratories and at desks: of research, where there is any. */
const researchProcesses: ReadonlySet<ProcessId> = new Set([
  'software_only',
  'gmo_lab',
  'bsl2_lab',
  'bsl3_lab',
  'chemistry_lab',
  'dry_lab',
  'animal_lab',
])

interface Project {
  processes?: readonly ProcessInput[]
  activities: readonly Pick<Activity, 'use' | 'processes'>[]
}

/**
 * The processes of one activity: its own, and those of the whole project that belong to it. Where both name one, the
 * activity's own quantity counts.
 */
export function processesOf({ processes = [], activities }: Project, index: number): ProcessFact[] {
  const activity = activities[index]
  if (activity === undefined) throw new RangeError(`no activity ${index}`)
  const uses = new Set(activities.map(({ use }) => use))
  const own = (activity.processes ?? []).map(readProcess)
  const ownIds = new Set(own.map(({ id }) => id))
  const shared = processes
    .map(readProcess)
    .filter(({ id }) => !ownIds.has(id) && belongs(id, activity.use, uses))
  return [...own, ...shared]
}

/**
 * The processes of the project as a whole, each once. The activities' own quantities add up, unless the project names
 * more; a quantity that is missing anywhere is missing in the sum.
 */
export function projectProcesses({ processes = [], activities }: Project): ProcessFact[] {
  const own = new Map<ProcessId, number | null>()
  for (const { id, quantity } of activities
    .flatMap((activity) => activity.processes ?? [])
    .map(readProcess)) {
    const before = own.has(id) ? (own.get(id) ?? null) : 0
    own.set(id, before === null || quantity === null ? null : before + quantity)
  }
  const whole = processes.map(readProcess).map(({ id, quantity }) => {
    const parts = own.get(id)
    return { id, quantity: parts === undefined ? quantity : atLeast(quantity, parts) }
  })
  const named = new Set(whole.map(({ id }) => id))
  return [
    ...whole,
    ...[...own].map(([id, quantity]) => ({ id, quantity })).filter(({ id }) => !named.has(id)),
  ]
}

const atLeast = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.max(a, b))

function belongs(id: ProcessId, use: ActivityUse, uses: ReadonlySet<ActivityUse>): boolean {
  if (researchProcesses.has(id) && uses.has('rnd')) return use === 'rnd'
  if (uses.has('production')) return use === 'production'
  return uses.has('pilot') ? use === 'pilot' : true
}
