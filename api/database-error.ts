/** A constraint that a statement would have broken, with the numbers that the database gives with it. */
export interface Broken {
  /** `<table>_<what>_<kind>` */
  constraint: string
  detail: unknown
}

/** Both drivers, each in its own words; undefined where the error is another. */
export function brokenConstraint(cause: unknown): Broken | undefined {
  if (!(cause instanceof Error)) return undefined
  const { constraint_name, constraint, detail } = cause as Error & {
    constraint_name?: unknown
    constraint?: unknown
    detail?: unknown
  }
  const name = constraint_name ?? constraint
  if (typeof name !== 'string' || name === '') return undefined
  return {
    constraint: name,
    detail: typeof detail === 'string' && detail.startsWith('{') ? JSON.parse(detail) : undefined,
  }
}

/** Deadlock or a serialization that failed: the statement may be run again. */
export const mayRunAgain = (cause: unknown): boolean =>
  cause instanceof Error && ['40P01', '40001'].includes(String((cause as Error & { code?: unknown }).code))
