import type { ProblemError } from '../client.ts'

/** What keeps a unit from being divided or joined. */
export interface Blocked {
  commitmentIds: readonly number[]
  isWaitedFor: boolean
}

/** What is in the way, by the numbers of the commitments; null where the problem is another. */
export function blockedBy(error: ProblemError | null): Blocked | null {
  const problem = error?.problem
  if (problem?.code !== 'succession_blocked') return null
  const { commitments = [], queueIds = [] } = problem as {
    commitments?: readonly { id: number }[]
    queueIds?: readonly number[]
  }
  return { commitmentIds: commitments.map(({ id }) => id), isWaitedFor: queueIds.length > 0 }
}
