import type { Db } from '../../sql/database.ts'
import { revokeKeysAddedBy } from '../../sql/queries/api-key.ts'
import { findActionsOf } from '../../sql/queries/audit.ts'
import {
  erasePerson as eraseRow,
  findPerson,
  lockActiveAdmins,
  lockPerson,
  type PersonRow,
} from '../../sql/queries/person.ts'
import { listIdentities, listSessions, removeLinksOf, removeSessions } from '../../sql/queries/sign-in.ts'
import type { Author } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { PersonalData } from '../contract.ts'
import { forgetWords } from '../forget-words.ts'
import { lastAdmin, noSuchPerson, personErased } from './refusals.ts'

/** All that is kept of someone with an account, for that person; that it was asked for is recorded. */
export const exportPerson = (db: Db, id: string, author: Author): Promise<PersonalData> =>
  withAudit(db, author, async (transaction, record) => {
    const person = present(await findPerson(transaction, id))
    const at = author.at.toISOString()
    const data: PersonalData = {
      exportedAt: at,
      account: {
        id,
        name: person.name,
        email: person.email,
        role: person.role,
        teamId: person.team_id,
        createdAt: person.created_at,
        isDisabled: person.disabled_at !== null,
      },
      signsInBy: await listIdentities(transaction, id),
      sessions: (await listSessions(transaction, id, at)).map((session) => ({
        createdAt: session.created_at,
        expiresAt: session.expires_at,
        userAgent: session.user_agent ?? '',
      })),
      actions: await findActionsOf(transaction, id),
    }
    await record({ action: 'export', subject: { kind: 'person', id } })
    return data
  })

/**
 * Forgets someone: name and e-mail, how they sign in, open invitations, and their name wherever people wrote it. Sessions
 * and the keys that they gave to systems end. What they did stays in the ledger and the audit, as done by an account of
 * which nothing more is known.
 * @throws Problem last_admin, person_erased
 */
export const erasePerson = (db: Db, id: string, author: Author): Promise<void> =>
  withAudit(db, author, async (transaction, record) => {
    const admins = await lockActiveAdmins(transaction)
    const person = present(await lockPerson(transaction, id))
    if (admins.length === 1 && admins[0] === id) throw lastAdmin()
    const at = author.at.toISOString()
    await removeLinksOf(transaction, person)
    const sessions = await removeSessions(transaction, id)
    const keys = await revokeKeysAddedBy(transaction, id, at)
    await eraseRow(transaction, id, at)
    const texts = await forgetWords(transaction, [person.email, person.name])
    await record({ action: 'erase', subject: { kind: 'person', id }, after: { sessions, keys, texts } })
  })

function present(person: PersonRow | undefined): PersonRow {
  if (person === undefined) throw noSuchPerson()
  if (person.erased_at !== null) throw personErased()
  return person
}
