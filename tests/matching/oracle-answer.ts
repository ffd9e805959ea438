import type { Requirement } from '../../api/contract.ts'
import type { Loaded } from '../../sql/queries/snapshot.ts'
import { type At, evaluatedSpaces, judge } from './oracle.ts'

export interface ActivityAnswer {
  fits: number
  toConfirm: number
  fails: number
  /** Ids of the spaces that fail nothing, that pass all, and that fail exactly one. */
  candidates: string[]
  sure: string[]
  nearMisses: string[]
  /** By rule: how many spaces it excludes, and how many it alone. */
  exclusions: Map<string, { excludes: number; alone: number }>
}

export interface Answer {
  evaluated: number
  activities: ActivityAnswer[]
}

/** The counts that a match must come to. */
export function answer(loaded: Loaded, requirement: Requirement, at: At): Answer {
  const spaces = evaluatedSpaces(loaded, requirement)
  return {
    evaluated: spaces.length,
    activities: requirement.activities.map((_, index) => {
      const judged = spaces.map((space) => {
        const verdicts = [...judge(loaded, requirement, index, space, at)]
        return {
          id: space.id,
          failed: verdicts.filter(([, verdict]) => verdict === 'fail').map(([rule]) => rule),
          isSure: verdicts.every(([, verdict]) => verdict === 'pass'),
        }
      })
      const exclusions: ActivityAnswer['exclusions'] = new Map()
      for (const { failed } of judged)
        for (const rule of failed) {
          const { excludes, alone } = exclusions.get(rule) ?? { excludes: 0, alone: 0 }
          exclusions.set(rule, { excludes: excludes + 1, alone: alone + Number(failed.length === 1) })
        }
      const idsOf = (some: typeof judged) => some.map(({ id }) => id).sort()
      const candidates = judged.filter(({ failed }) => failed.length === 0)
      const sure = judged.filter(({ isSure }) => isSure)
      return {
        fits: sure.length,
        toConfirm: candidates.length - sure.length,
        fails: judged.length - candidates.length,
        candidates: idsOf(candidates),
        sure: idsOf(sure),
        nearMisses: idsOf(judged.filter(({ failed }) => failed.length === 1)),
        exclusions,
      }
    }),
  }
}
