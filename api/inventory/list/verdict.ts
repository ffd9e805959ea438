/** Null: nobody knows. */
export type Verdict = boolean | null

/** The same as a byte. */
export const verdictCodes = { fails: 0, holds: 1, open: 2 } as const

export const codeOf = (verdict: Verdict): number =>
  verdict === null ? verdictCodes.open : verdict ? verdictCodes.holds : verdictCodes.fails
