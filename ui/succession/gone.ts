import type { ProblemError } from '../client.ts'

export interface Gone {
  replacedBy: readonly string[]
  /** ISO instant. */
  retiredAt: string
}

/** What stands in the place of a space that is no more; null where the problem is another. */
export function goneOf(error: ProblemError | null): Gone | null {
  const problem = error?.problem as (ProblemError['problem'] & Partial<Gone>) | undefined
  if (problem?.code !== 'space_retired' || !problem.replacedBy || !problem.retiredAt) return null
  return { replacedBy: problem.replacedBy, retiredAt: problem.retiredAt }
}
