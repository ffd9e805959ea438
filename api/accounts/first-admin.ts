import type { Db } from '../../sql/database.ts'
import { hasActiveAdmin } from '../../sql/queries/person.ts'
import { systemAuthor } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import { byPrinting } from './deliver.ts'
import { firstAdminMessage } from './messages.ts'
import { makeLink } from './one-time-link.ts'

/**
 * What is done for accounts at each start: where nobody administers yet a link that makes the first administrator is
 * printed. There is no password that comes with the service.
 */
export async function prepareAccounts(
  db: Db,
  { baseUrl, now, print }: { baseUrl: string; now: Date; print: (line: string) => void },
): Promise<void> {
  if (await hasActiveAdmin(db)) return
  const { link } = await withAudit(db, systemAuthor(now), async (transaction, record) => {
    await record({ action: 'print_link', subject: { kind: 'role', id: 'admin' } })
    return makeLink(transaction, { purpose: 'first_admin' }, baseUrl, now)
  })
  await byPrinting(print).send({ to: '', ...firstAdminMessage, link })
}
