import {
  insertLeadChange,
  type LeadMatchRow,
  type LookingLead,
  listLooking,
  lockLeadMatch,
  putLeadMatch,
} from '../../sql/queries/lead-match.ts'
import { systemAuthor } from '../audit/author.ts'
import { recordChange } from '../audit/with-audit.ts'
import type { Requirement } from '../contract.ts'
import { candidatesOf } from '../matching/candidates.ts'
import { rulesVersion } from '../matching/rules/all.ts'
import { type Context, momentOf } from '../routes.ts'
import { changeBetween, isLater, type Seen } from './match-change.ts'
import { lookingStages } from './stages.ts'

type Looks = Pick<Context, 'db' | 'live' | 'now' | 'illustrative'>

/**
 * Looks again at what every lead that still looks for a site would match now, and writes down what each gained or
 * lost since. Two processes may look at once: the one that comes second finds nothing left to tell.
 * @returns how many leads gained or lost something
 */
export async function rematch(context: Looks): Promise<number> {
  let told = 0
  for (const lead of await listLooking(context.db, lookingStages)) {
    if (await lookAgain(context, lead)) told += 1
    // A look is work without a pause; readers are let in between.
    await new Promise(setImmediate)
  }
  return told
}

async function lookAgain(context: Looks, lead: LookingLead): Promise<boolean> {
  const requirement = lead.requirement as Requirement
  const { asOf, at, illustrative } = momentOf(context, requirement.illustrative)
  const snapshot = context.live.current()
  const seen: Seen = {
    requirementVersion: lead.requirement_version,
    inventoryVersion: snapshot.version,
    rulesVersion,
    asOf,
    spaceIds: candidatesOf(snapshot, { ...requirement, illustrative }, { asOf, now: at }),
  }
  return context.db.transaction().execute(async (transaction) => {
    const row = await lockLeadMatch(transaction, lead.id)
    const before = row && seenOf(row)
    const isReworded = before?.requirementVersion !== seen.requirementVersion
    if (before && !isReworded && !isLater(seen, before)) return false
    await putLeadMatch(transaction, {
      lead_id: lead.id,
      requirement_version: seen.requirementVersion,
      inventory_version: seen.inventoryVersion,
      rules_version: seen.rulesVersion,
      as_of: seen.asOf,
      space_ids: [...seen.spaceIds],
    })
    const change = before && changeBetween(before, seen)
    if (change === undefined) return false
    await insertLeadChange(transaction, {
      lead_id: lead.id,
      at: at.toISOString(),
      inventory_version: seen.inventoryVersion,
      ...change,
    })
    await recordChange(transaction, systemAuthor(at), {
      action: 'rematch',
      subject: { kind: 'lead', id: lead.id },
      after: change,
    })
    return true
  })
}

const seenOf = (row: LeadMatchRow): Seen => ({
  requirementVersion: row.requirement_version,
  inventoryVersion: row.inventory_version,
  rulesVersion: row.rules_version,
  asOf: row.as_of,
  spaceIds: row.space_ids,
})

const afterChangeMs = 1_000
const betweenLooksMs = 60_000

/**
 * Looks again soon after the inventory has changed, and every minute for what the calendar brings. One look at a time.
 * @param onError told of a look that failed; the next one tries again
 */
export function keepRematching(
  context: Context,
  onError: (cause: unknown) => void,
): { start(): Promise<void>; close(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve()
  let soon: NodeJS.Timeout | undefined
  let everyMinute: NodeJS.Timeout | undefined
  let unlisten = async () => {}
  const look = () => {
    soon = undefined
    looking = looking.then(() => rematch(context)).catch(onError)
  }
  const lookSoon = () => {
    soon ??= setTimeout(look, afterChangeMs)
  }
  return {
    async start() {
      unlisten = await context.database.listen('inventory', lookSoon, lookSoon)
      everyMinute = setInterval(look, betweenLooksMs)
      lookSoon()
    },
    async close() {
      clearInterval(everyMinute)
      clearTimeout(soon)
      await unlisten()
      await looking
    },
  }
}
