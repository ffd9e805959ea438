import type { Incentive, OptionDepartment } from '../../contract.ts'
import type { Snapshot } from '../snapshot.ts'
import type { SupportedPlace } from './place.ts'

/**
 * The bodies that gate every project, then those that the plan names for a support that is not ruled out. A body that
 * looks after one cluster stands only where the option has a place in it.
 */
export function departmentsOf(
  snapshot: Snapshot,
  places: readonly SupportedPlace[],
  incentives: readonly Incentive[],
): OptionDepartment[] {
  const clusters = new Set(places.map(({ space }) => space.cluster_id))
  const open = new Set(incentives.filter(({ state }) => state !== 'missing').map(({ id }) => id))
  const policies = snapshot.policies.filter(({ id }) => open.has(id))
  const here = [...snapshot.departments.values()]
    .filter(({ cluster_id }) => cluster_id === null || clusters.has(cluster_id))
    .map(({ id, gates_every_project }) => ({
      id,
      gates: gates_every_project,
      leads: policies.filter(({ department_ids }) => department_ids.includes(id)).map((policy) => policy.id),
    }))
  return here
    .filter(({ gates, leads }) => gates || leads.length > 0)
    .sort((a, b) => Number(b.gates) - Number(a.gates) || (a.id < b.id ? -1 : 1))
    .map(({ id, leads }) => ({ id, leads }))
}
