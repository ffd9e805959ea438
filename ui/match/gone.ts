import type { Bilingual, MatchResult, NearMiss, Option } from '../../api/contract.ts'

export interface Gone {
  /** The place that no longer fits. */
  name: Bilingual
  rule: string
  text: Bilingual
}

/**
 * Why an option that was selected is not in the newer answer: the failed rule of the first of its spaces that the
 * answer lists as a near miss. null where it only fell out of the ranking, or fails more than one rule.
 */
export function whyGone(option: Option, result: MatchResult): Gone | null {
  for (const placement of option.placements) {
    const miss = result.nearMisses.find((candidate) => isOf(placement, candidate))
    const fail = miss?.fails[0]
    if (fail) return { name: placement.name, rule: fail.rule, text: fail.text }
  }
  return null
}

/**
 * The option to select in a newer answer: the same one, else one that puts the same spaces to the same activities,
 * else null.
 */
export function sameOption(option: Option, result: MatchResult): Option | null {
  const wanted = placesOf(option)
  return (
    result.options.find((candidate) => candidate.id === option.id) ??
    result.options.find((candidate) => placesOf(candidate) === wanted) ??
    null
  )
}

const isOf = (placement: Option['placements'][number], miss: NearMiss): boolean =>
  miss.spaceId === placement.spaceId && miss.activity === placement.activity

const placesOf = (option: Option): string =>
  option.placements
    .map((placement) => `${placement.activity}:${placement.spaceId}:${placement.phase}`)
    .join(' ')
