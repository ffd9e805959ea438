import type { Db } from '../../sql/database.ts'
import { findLead, type LeadRow } from '../../sql/queries/lead.ts'
import { Problem } from '../problem.ts'
import type { Actor } from './actor.ts'

/** @throws Problem not_found where there is none within reach: another team's lead does not show that it exists */
export async function leadWithin(
  db: Db,
  { reach }: Pick<Actor, 'reach'>,
  id: string,
  lock?: 'lock',
): Promise<LeadRow> {
  const row = await findLead(db, id, reach, lock)
  if (row === undefined)
    throw new Problem('not_found', {
      zh: '没有这条线索，或不归您的团队',
      en: 'There is no such lead, or it is not with your team',
    })
  return row
}
