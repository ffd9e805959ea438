import type { Condition, DraftRequirement, ReadingConflict } from '../contract.ts'
import type { Page } from './page.ts'
import type { Dispute, Settled } from './settle.ts'
import { wordsOf } from './words-of.ts'

/** The requirement with every settled value at its place. */
export function requirementOf(settled: readonly Settled[]): DraftRequirement {
  const requirement: DraftRequirement = { activities: [] }
  for (const { place, value } of settled) put(requirement, place.slice(1).split('/'), value)
  return requirement
}

function put(into: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const holder = into as Record<string, unknown>
  const [next] = rest
  if (next === undefined) {
    holder[key] = value
    return
  }
  holder[key] ??= /^\d+$/.test(next) ? [] : {}
  put(holder[key] as object, rest, value)
}

export const conditionOf = (page: Page, { place, value, claim }: Settled): Condition => ({
  pointer: place,
  value,
  ...(claim.unit === undefined ? {} : { unit: claim.unit }),
  words: wordsOf(page, claim.tokens),
  notes: [...claim.notes],
})

export const conflictOf = (page: Page, { place, claims, text }: Dispute): ReadingConflict => ({
  pointer: place,
  readings: claims.map(({ value, unit, tokens }) => ({
    value,
    ...(unit === undefined ? {} : { unit }),
    words: wordsOf(page, tokens),
  })),
  text,
})
