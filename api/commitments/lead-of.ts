import type { Db } from '../../sql/database.ts'
import { findLeadsWithin } from '../../sql/queries/lead.ts'
import { type FieldProblem, Problem } from '../problem.ts'
import type { Writer } from './writer.ts'

/** The leads that rows are for, as far as their reader may see them: the same for what takes space and what waits for it. */
export async function leadsOf(
  db: Db,
  rows: readonly { lead_id: string | null }[],
  { leadReach }: Writer,
): Promise<(row: { lead_id: string | null }) => { leadId?: string }> {
  const ids = new Set(rows.flatMap(({ lead_id }) => lead_id ?? []))
  const seen = leadReach ? await findLeadsWithin(db, [...ids], leadReach) : new Set<string>()
  return ({ lead_id }) => (lead_id !== null && seen.has(lead_id) ? { leadId: lead_id } : {})
}

const isSeen = async (db: Db, { leadReach }: Writer, id: string): Promise<boolean> =>
  leadReach !== undefined && (await findLeadsWithin(db, [id], leadReach)).has(id)

/** What is wrong with the lead that something is asked for: another team's is one that there is not. */
export async function leadFaults(db: Db, writer: Writer, id: string | undefined): Promise<FieldProblem[]> {
  if (id === undefined || (await isSeen(db, writer, id))) return []
  return [
    {
      pointer: '/leadId',
      detail: {
        zh: `没有线索 ${id}，或不归您的团队，请核对 leadId 或去掉它`,
        en: `There is no lead ${id}, or it is not with your team; check leadId, or leave it out`,
      },
    },
  ]
}

/**
 * Nobody learns by a filter of a lead that they may not see.
 * @throws Problem not_found
 */
export async function requireLead(db: Db, reader: Writer, id: string | undefined): Promise<void> {
  if (id !== undefined && !(await isSeen(db, reader, id)))
    throw new Problem('not_found', {
      zh: '没有这条线索，或不归您的团队',
      en: 'There is no such lead, or it is not with your team',
    })
}
