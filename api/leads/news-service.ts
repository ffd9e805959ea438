import type { Db } from '../../sql/database.ts'
import { findAuditOfLead } from '../../sql/queries/audit.ts'
import type { CommitmentRow } from '../../sql/queries/commitment.ts'
import { listUnseen, markSeen } from '../../sql/queries/lead-match.ts'
import { findSpaceNames } from '../../sql/queries/space-ids.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { LeadHistory, MatchNews } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Actor } from './actor.ts'
import { leadWithin } from './lead-within.ts'

const mostShown = 200

/** What leads within reach gained and lost that nobody has seen yet, the latest first. */
export async function unseenNews(db: Db, actor: Actor): Promise<MatchNews> {
  const rows = await listUnseen(db, actor.reach, mostShown)
  const names = await findSpaceNames(db, [
    ...new Set(rows.flatMap(({ gained, lost }) => [...gained, ...lost])),
  ])
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: names.get(id) ?? { zh: id, en: id } }))
  return {
    items: rows.map((row) => ({
      id: row.id,
      leadId: row.lead_id,
      firmName: row.firm_name,
      at: row.at,
      because: row.because,
      gained: named(row.gained),
      lost: named(row.lost),
    })),
  }
}

/** Takes one off the list, for everyone who shares it. */
export async function seeNews(db: Db, actor: Actor, id: number): Promise<void> {
  const { at, id: by } = actor.author
  await withAudit(db, actor.author, async (transaction, record) => {
    const row = await markSeen(transaction, id, actor.reach, { by: by ?? '', at: at.toISOString() })
    if (row === undefined)
      throw new Problem('not_found', {
        zh: '没有这条变动，或不归您的团队',
        en: 'There is no such change, or it is not with your team',
      })
    await record({
      action: 'see_change',
      subject: { kind: 'lead', id: row.lead_id },
      after: { changeId: id },
    })
  })
}

/** Everything that was done to a lead, and what was committed or waited for on its behalf, the latest first. */
export async function historyOfLead(db: Db, actor: Actor, id: string): Promise<LeadHistory> {
  await leadWithin(db, actor, id)
  const rows = await findAuditOfLead(db, id)
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: row.at,
      actorId: row.actor_id,
      actorRole: row.actor_role,
      action: row.action,
      ...(row.subject_kind === 'lead'
        ? { before: row.before, after: row.after }
        : {
            [row.subject_kind === 'commitment' ? 'commitmentId' : 'queueEntryId']: Number(row.subject_id),
            before: agreed(row.before),
            after: agreed(row.after),
          }),
    })),
  }
}

/** Of a row of the ledger or a place in line what was agreed, and not who wrote it. */
function agreed(row: object | null): object | null {
  if (row === null) return null
  const { space_id, kind, activity, area_m2, from_on, to_on, expires_at, released_at } = row as CommitmentRow
  return {
    spaceId: space_id,
    kind,
    activity,
    areaM2: area_m2,
    from: from_on,
    to: to_on,
    expiresAt: expires_at,
    releasedAt: released_at,
  }
}
