import type { Requirement } from '../../api/contract.ts'

/** What is asked of every side of the benchmark: thirteen hard rules, the quota among them. */
export const question = {
  use: 'production',
  minAreaM2: 2000,
  maxAreaM2: 10_000,
  neededBy: '2026-12-31',
  clusters: ['pujiang'],
  tenure: ['lease', 'purchase'],
  rentMaxYuanM2Day: 3.5,
  must: {
    clearHeightM: 6,
    floorLoadKnM2: 10,
    powerKva: 800,
    cleanroomIso: 8,
    industrialDrain: true,
    fireCategory: 'C',
  },
} as const

export const requirement: Requirement = {
  activities: [
    {
      use: question.use,
      minAreaM2: question.minAreaM2,
      maxAreaM2: question.maxAreaM2,
      must: question.must,
    },
  ],
  neededBy: question.neededBy,
  clusters: [...question.clusters],
  tenure: [...question.tenure],
  rentMaxYuanM2Day: question.rentMaxYuanM2Day,
}

/** The answer that all sides must agree on. */
export interface MatchAnswer {
  evaluated: number
  fits: number
  toConfirm: number
  fails: number
  /** By rule, in the order of names: the spaces that it excludes, and those that it alone excludes. */
  rules: { rule: string; excludes: number; alone: number }[]
  /** The first twenty that fail nothing, and that fail one rule alone, by id. */
  first: string[]
  near: string[]
}
