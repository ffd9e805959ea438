import type { ConditionResult, Incentive } from '../../contract.ts'
import type { Snapshot } from '../snapshot.ts'
import { resultOf } from './conditions.ts'
import type { SupportedPlace } from './place.ts'

const order: readonly Incentive['state'][] = ['may_apply', 'unknown', 'missing']

/**
 * Every support that the district has published, the likely ones first, then by id. One that misses a condition stays
 * in the list, and says which. Caps are for different things and are never added up.
 */
export const incentivesOf = (snapshot: Snapshot, places: readonly SupportedPlace[]): Incentive[] =>
  snapshot.policies
    .map(({ id }): Incentive => {
      const asked = snapshot.policyConditions.get(id) ?? []
      const conditions = asked.map((condition) => resultOf(condition, places))
      const tested = conditions.filter((_, index) => asked[index]?.kind !== 'ask')
      return { id, state: stateOf(tested), conditions }
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.id < b.id ? -1 : 1))

/** It may apply where all that can be tested is met; where nothing can be tested, nobody knows. */
function stateOf(tested: readonly ConditionResult[]): Incentive['state'] {
  if (tested.includes('missing')) return 'missing'
  return tested.length > 0 && !tested.includes('unknown') ? 'may_apply' : 'unknown'
}
