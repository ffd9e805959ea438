import type { Bilingual, MatchResult, Option } from '../../api/contract.ts'
import { criteria } from './form.ts'
import { criterionNames } from './words.ts'

export interface ScorePart {
  id: string
  name: string
  /** Share of the whole, 0–1. */
  weight: number
  /** 0–1. */
  score: number
}

/** The parts of an option's score in the fixed order of the criteria; parts that weigh nothing are left out. */
export function scoreParts(
  weights: MatchResult['weights'],
  scores: Partial<Option['criteria']>,
  say: (text: Bilingual) => string,
): ScorePart[] {
  return ([...criteria, 'expandability'] as const).flatMap((id) => {
    const weight = weights[id] ?? 0
    return weight > 0 ? [{ id, name: say(criterionNames[id]), weight, score: scores[id] ?? 0 }] : []
  })
}
