/** The present, so that tests can set it. */
export type Clock = () => Date

/** China keeps one time, without summer time since 1991. */
const aheadOfUtcMs = 8 * 3_600_000

/** The day it is in Shanghai, YYYY-MM-DD. */
export const dayInShanghai = (at: Date): string =>
  new Date(at.getTime() + aheadOfUtcMs).toISOString().slice(0, 10)
