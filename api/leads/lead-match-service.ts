import type { Db } from '../../sql/database.ts'
import { updateLead } from '../../sql/queries/lead.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { LeadMatch, MatchRunRequest, RecordedMatchRun, Requirement } from '../contract.ts'
import type { Actor } from './actor.ts'
import { refused, requirementOf } from './lead-service.ts'
import { leadWithin } from './lead-within.ts'

/** Matches and records what the match rests on. */
export interface RecordsMatches {
  record(request: MatchRunRequest): Promise<RecordedMatchRun>
}

/**
 * Matches what a lead looks for, in new words where they are given.
 * @throws Problem lead_refused where nothing was ever said of what it looks for
 */
export async function runFor(
  db: Db,
  runs: RecordsMatches,
  actor: Actor,
  id: string,
  reworded: Requirement | undefined,
): Promise<RecordedMatchRun> {
  const lead = await leadWithin(db, actor, id)
  const requirement = reworded ?? (await requirementOf(db, lead))?.body
  if (requirement === undefined)
    throw refused('/requirement', {
      zh: '还没有登记这家企业的需求，请给出 requirement',
      en: 'Nothing has been said yet of what this firm looks for; give a requirement',
    })
  return runs.record({
    requirement,
    ...(lead.requirement_id === null ? {} : { requirementId: lead.requirement_id }),
  })
}

/** Keeps a match with the lead that it was made for: its words are what the lead was last worded as. */
export const keepMatch = (db: Db, actor: Actor, id: string, run: RecordedMatchRun): Promise<LeadMatch> =>
  withAudit(db, actor.author, async (transaction, record) => {
    const before = await leadWithin(transaction, actor, id, 'lock')
    const { requirementId, requirementVersion } = run
    const isReworded =
      before.requirement_id !== requirementId || before.requirement_version !== requirementVersion
    if (isReworded)
      await updateLead(transaction, id, {
        requirement_id: requirementId,
        requirement_version: requirementVersion,
        updated_at: actor.author.at.toISOString(),
      })
    await record({
      action: isReworded ? 'reword' : 'match',
      subject: { kind: 'lead', id },
      before: isReworded ? { requirementVersion: before.requirement_version } : null,
      after: { requirementVersion, runId: run.id, inventoryVersion: run.inventoryVersion },
    })
    return { runId: run.id, requirementVersion, result: run.result }
  })
