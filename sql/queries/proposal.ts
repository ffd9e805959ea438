import { type Selectable, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ProposalTable } from '../proposal-tables.ts'
import { withinReach } from './lead.ts'
import type { Reach } from './reach.ts'

export type ProposalRow = Selectable<ProposalTable>

export async function insertProposal(db: Db, { body, ...rest }: ProposalRow): Promise<void> {
  // Cast from text, since one driver would encode a string bound as jsonb a second time.
  const bodyAsJson = sql<object>`cast(cast(${JSON.stringify(body)} as text) as jsonb)`
  await db
    .insertInto('proposal')
    .values({ ...rest, body: bodyAsJson })
    .execute()
}

/** Proposals of leads within reach. */
const selectProposals = (db: Db, reach: Reach) =>
  db
    .selectFrom('proposal as p')
    .innerJoin('lead as l', 'l.id', 'p.lead_id')
    .selectAll('p')
    .where(withinReach(reach))

/** Proposals of one lead, the latest first. */
export const listProposals = (db: Db, leadId: string, reach: Reach): Promise<ProposalRow[]> =>
  selectProposals(db, reach)
    .where('p.lead_id', '=', leadId)
    .orderBy('p.created_at', 'desc')
    .orderBy('p.id')
    .execute()

/** Undefined where there is none, or its lead is another's. */
export const findProposal = (db: Db, id: string, reach: Reach): Promise<ProposalRow | undefined> =>
  selectProposals(db, reach).where('p.id', '=', id).executeTakeFirst()
