import { type Code, fail, pass, unknown } from '../../matching/rule.ts'

/** Null: nobody knows. */
export type Verdict = boolean | null

export const codeOf = (verdict: Verdict): Code => (verdict === null ? unknown : verdict ? pass : fail)
