import { type Selectable, sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { LeadChangeTable, LeadMatchTable } from '../lead-tables.ts'
import type { Tables } from '../tables.ts'
import type { LeadStage, ProductLine } from '../vocabulary.ts'
import { withinReach } from './lead.ts'
import type { Reach } from './reach.ts'

export type LeadMatchRow = Selectable<LeadMatchTable>
export type LeadChangeRow = Selectable<LeadChangeTable>

export interface LookingLead {
  id: string
  requirement_version: number
  requirement: object
}

/** Leads in those stages that say what they look for, with its last wording, by id. */
export const listLooking = (db: Db, stages: readonly LeadStage[]): Promise<LookingLead[]> =>
  db
    .selectFrom('lead as l')
    .innerJoin('requirement as r', (join) =>
      join.onRef('r.id', '=', 'l.requirement_id').onRef('r.version', '=', 'l.requirement_version'),
    )
    .select(['l.id', 'r.version as requirement_version', 'r.body as requirement'])
    .where('l.stage', 'in', stages)
    .orderBy('l.id')
    .execute()

/** Leads within reach in those stages that say what they look for, with its last wording and product line, by id. */
export const listAsking = (
  db: Db,
  stages: readonly LeadStage[],
  reach: Reach,
): Promise<{ id: string; product_line_id: ProductLine | null; requirement: object }[]> =>
  db
    .selectFrom('lead as l')
    .innerJoin('requirement as r', (join) =>
      join.onRef('r.id', '=', 'l.requirement_id').onRef('r.version', '=', 'l.requirement_version'),
    )
    .select(['l.id', 'l.product_line_id', 'r.body as requirement'])
    .where('l.stage', 'in', stages)
    .where(withinReach(reach))
    .orderBy('l.id')
    .execute()

/** What a lead was last seen to match, locked so that two who look follow one another; undefined before the first. */
export async function lockLeadMatch(
  db: Transaction<Tables>,
  leadId: string,
): Promise<LeadMatchRow | undefined> {
  await db.selectFrom('lead').select('id').where('id', '=', leadId).forUpdate().execute()
  return db.selectFrom('lead_match').selectAll().where('lead_id', '=', leadId).executeTakeFirst()
}

export async function putLeadMatch(db: Db, row: LeadMatchRow): Promise<void> {
  const { lead_id: _, ...seen } = row
  await db
    .insertInto('lead_match')
    .values(row)
    .onConflict((conflict) => conflict.column('lead_id').doUpdateSet(seen))
    .execute()
}

export async function insertLeadChange(
  db: Db,
  row: Omit<LeadChangeRow, 'id' | 'seen_at' | 'seen_by'>,
): Promise<number> {
  const { id } = await db
    .insertInto('lead_change')
    .values({ ...row, seen_at: null, seen_by: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes that nobody has seen yet, of leads within reach, the latest first. */
export const listUnseen = (
  db: Db,
  reach: Reach,
  limit: number,
): Promise<(LeadChangeRow & { firm_name: string })[]> =>
  db
    .selectFrom('lead_change as c')
    .innerJoin('lead as l', 'l.id', 'c.lead_id')
    .selectAll('c')
    .select('l.firm_name')
    .where(withinReach(reach))
    .where('c.seen_at', 'is', null)
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()

/** The change as it stands afterwards; undefined where there is none within reach. Who saw it first stays. */
export async function markSeen(
  db: Db,
  id: number,
  reach: Reach,
  seen: { by: string; at: string },
): Promise<LeadChangeRow | undefined> {
  const reached = db.selectFrom('lead as l').select('l.id').where(withinReach(reach))
  return db
    .updateTable('lead_change')
    .set({
      seen_at: sql<string>`coalesce(seen_at, ${seen.at})`,
      seen_by: sql<string>`coalesce(seen_by, ${seen.by})`,
    })
    .where('id', '=', id)
    .where('lead_id', 'in', reached)
    .returningAll()
    .executeTakeFirst()
}
