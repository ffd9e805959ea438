import type { LeadChangeCause } from '../../sql/vocabulary.ts'

/** What a requirement was seen to match, and as of what. */
export interface Seen {
  requirementVersion: number
  inventoryVersion: number
  rulesVersion: string
  asOf: string
  /** Rising. */
  spaceIds: readonly string[]
}

export interface MatchChange {
  because: LeadChangeCause
  gained: string[]
  lost: string[]
}

/** Whether a look is later than another: nothing of it is older and something is newer. */
export const isLater = (seen: Seen, before: Seen): boolean =>
  seen.inventoryVersion >= before.inventoryVersion &&
  seen.asOf >= before.asOf &&
  (seen.inventoryVersion > before.inventoryVersion ||
    seen.asOf > before.asOf ||
    seen.rulesVersion !== before.rulesVersion)

/**
 * What was gained and lost between two looks at one wording of a requirement; undefined where nothing was, or where
 * the firm itself asks for something else, which is no news. The cause is the inventory where that has changed, else
 * the rules, else the passing of days.
 */
export function changeBetween(before: Seen, after: Seen): MatchChange | undefined {
  if (before.requirementVersion !== after.requirementVersion) return undefined
  const gained = missingFrom(before.spaceIds, after.spaceIds)
  const lost = missingFrom(after.spaceIds, before.spaceIds)
  if (gained.length + lost.length === 0) return undefined
  const because =
    after.inventoryVersion !== before.inventoryVersion
      ? 'inventory'
      : after.rulesVersion !== before.rulesVersion
        ? 'rules'
        : 'date'
  return { because, gained, lost }
}

function missingFrom(known: readonly string[], ids: readonly string[]): string[] {
  const there = new Set(known)
  return ids.filter((id) => !there.has(id))
}
