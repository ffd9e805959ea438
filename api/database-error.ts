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

/**
 * The database is not there, or does not let anyone in: the names that the driver has for it, those of the socket, and
 * those of the server where it stops, starts or is full.
 */
export const isUnreachable = (cause: unknown): boolean =>
  /^(CONNECT|ECONNREFUSED$|ECONNRESET$|EPIPE$|ETIMEDOUT$|08|57P0|53300)/.test(codeOf(cause))

/** Deadlock or a serialization that failed: the statement may be run again. */
export const mayRunAgain = (cause: unknown): boolean => ['40P01', '40001'].includes(codeOf(cause))

const codeOf = (cause: unknown): string =>
  cause instanceof Error ? String((cause as Error & { code?: unknown }).code) : ''
