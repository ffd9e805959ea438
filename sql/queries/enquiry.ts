import type { Selectable } from 'kysely'
import type { Db } from '../database.ts'
import type { EnquiryTable } from '../lead-tables.ts'
import type { LeadRow } from './lead.ts'

export async function insertEnquiry(db: Db, row: Selectable<EnquiryTable>): Promise<void> {
  await db.insertInto('enquiry').values(row).execute()
}

/** The lead that an enquiry became, by the digest of its token. */
export const findEnquiry = (
  db: Db,
  digest: string,
): Promise<(LeadRow & { received_at: string }) | undefined> =>
  db
    .selectFrom('enquiry as e')
    .innerJoin('lead as l', 'l.id', 'e.lead_id')
    .selectAll('l')
    .select('e.at as received_at')
    .where('e.digest', '=', digest)
    .executeTakeFirst()
