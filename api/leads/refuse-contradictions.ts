import type { Requirement } from '../contract.ts'
import { refuseFaults } from '../match-runs/requirement-version.ts'
import { type Context, momentOf } from '../routes.ts'

/** @throws Problem requirement_refused where it contradicts itself or the calendar */
export function refuseContradictions(context: Context, requirement: Requirement | undefined): void {
  if (requirement === undefined) return
  refuseFaults(requirement, momentOf(context, undefined).asOf, context.live.current())
}
