import { type Selectable, sql, type Transaction } from 'kysely'
import type { Db } from '../database.ts'
import type { ShareLinkTable } from '../proposal-tables.ts'
import type { Tables } from '../tables.ts'
import { withinReach } from './lead.ts'
import type { Reach } from './reach.ts'

export type ShareLinkRow = Selectable<ShareLinkTable>

export async function insertShareLink(
  db: Db,
  row: Omit<ShareLinkRow, 'views' | 'last_viewed_on' | 'revoked_at'>,
): Promise<ShareLinkRow> {
  return db
    .insertInto('share_link')
    .values({ ...row, revoked_at: null, last_viewed_on: null })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The latest first. */
export const listShareLinks = (db: Db, proposalId: string): Promise<ShareLinkRow[]> =>
  db
    .selectFrom('share_link')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** A link whose proposal is of a lead within reach, locked; undefined where there is none. */
export const lockShareLink = (
  db: Transaction<Tables>,
  id: string,
  reach: Reach,
): Promise<ShareLinkRow | undefined> =>
  db
    .selectFrom('share_link as s')
    .innerJoin('proposal as p', 'p.id', 's.proposal_id')
    .innerJoin('lead as l', 'l.id', 'p.lead_id')
    .selectAll('s')
    .where('s.id', '=', id)
    .where(withinReach(reach))
    .forUpdate('s')
    .executeTakeFirst()

export const revokeShareLink = (db: Db, id: string, at: string): Promise<ShareLinkRow> =>
  db
    .updateTable('share_link')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The body that a token opens on that day, counted as opened; undefined where it opens nothing. */
export async function openShareLink(db: Db, digest: string, day: string): Promise<object | undefined> {
  const opened = await db
    .updateTable('share_link as s')
    .from('proposal as p')
    .set({ views: sql`s.views + 1`, last_viewed_on: day })
    .whereRef('p.id', '=', 's.proposal_id')
    .where('s.digest', '=', digest)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_on', '>=', day)
    .returning('p.body')
    .executeTakeFirst()
  return opened?.body
}
