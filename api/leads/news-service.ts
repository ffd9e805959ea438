import type { Db } from '../../sql/database.ts'
import { findAuditOf } from '../../sql/queries/audit.ts'
import { listUnseen, markSeen } from '../../sql/queries/lead-match.ts'
import { findSpaceNames } from '../../sql/queries/space-ids.ts'
import { recordChange } from '../audit/with-audit.ts'
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
  await db.transaction().execute(async (transaction) => {
    const row = await markSeen(transaction, id, actor.reach, { by: by ?? '', at: at.toISOString() })
    if (row === undefined)
      throw new Problem('not_found', {
        zh: '没有这条变动，或不归您的团队',
        en: 'There is no such change, or it is not with your team',
      })
    await recordChange(transaction, actor.author, {
      action: 'see_change',
      subject: { kind: 'lead', id: row.lead_id },
      after: { changeId: id },
    })
  })
}

/** Everything that was done to a lead, the latest first. */
export async function historyOfLead(db: Db, actor: Actor, id: string): Promise<LeadHistory> {
  await leadWithin(db, actor, id)
  const rows = await findAuditOf(db, { kind: 'lead', id })
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: row.at,
      actorId: row.actor_id,
      actorRole: row.actor_role,
      action: row.action,
      before: row.before,
      after: row.after,
    })),
  }
}
