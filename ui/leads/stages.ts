import type { LeadItem } from '../../api/contract.ts'

/** The way of a lead from the call to moving in; lost stands beside it. */
export const stages = [
  'clue',
  'talks',
  'viewing',
  'intent',
  'signed',
  'moved_in',
] as const satisfies readonly LeadItem['stage'][]
