import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import {
  findPerson,
  findPersonByEmail,
  findPersonBySubject,
  insertPerson,
  type PersonRow,
} from '../../sql/queries/person.ts'
import { addIdentity, lockInvitationOf, spendLinks } from '../../sql/queries/sign-in.ts'
import type { Tables } from '../../sql/tables.ts'
import { type RecordChange, withAudit } from '../audit/with-audit.ts'
import { Problem } from '../problem.ts'
import type { Context } from '../routes.ts'
import { returnAttempt, takeAttempt } from './attempts.ts'
import type { Cookies } from './auth.ts'
import type { From } from './from.ts'
import type { Identity } from './identity-provider.ts'

/**
 * Signs in whom a provider has identified: the person who signed in by it before, else the one with that e-mail, else
 * the one who is invited by it. Nobody gets in, or gets a role, by an account at the provider alone.
 */
export function providerService({ db, accounts: { findAuth } }: Context) {
  return {
    /**
     * @param identify asks the provider; counted first, so that guessed codes are no way to have it asked without end
     * @throws Problem email_unverified, not_invited
     */
    async signIn(identify: () => Promise<Identity>, { author, address, userAgent }: From): Promise<Cookies> {
      await takeAttempt(db, 'sign_in_address', address, author.at)
      const identity = await identify()
      const auth = await findAuth()
      const cookies = await withAudit(db, author, async (transaction, record) => {
        const person =
          (await findPersonBySubject(transaction, identity)) ??
          (await welcome(transaction, identity, author.at.toISOString(), record))
        if (person === undefined || person.disabled_at !== null) throw notInvited()
        await record({
          action: 'sign_in',
          subject: { kind: 'person', id: person.id },
          after: { by: identity.issuer },
        })
        return auth.begin(transaction, person.id, userAgent)
      })
      await returnAttempt(db, 'sign_in_address', address)
      return cookies
    },
  }
}

/** The person to whom this identity belongs from now on; undefined where nobody asked them in. */
async function welcome(
  transaction: Transaction<Tables>,
  { issuer, subject, email, isEmailVerified, name }: Identity,
  at: string,
  record: RecordChange,
): Promise<PersonRow | undefined> {
  if (email === undefined || !isEmailVerified) throw emailUnverified()
  const invitation = await lockInvitationOf(transaction, email, at)
  const known = await findPersonByEmail(transaction, email)
  if (known !== undefined) {
    if (!(await addIdentity(transaction, known.id, { issuer, subject }, at))) return undefined
    await record({ action: 'add_identity', subject: { kind: 'person', id: known.id }, after: { issuer } })
    return known
  }
  if (invitation?.role == null) return undefined
  const id = randomUUID()
  await insertPerson(transaction, {
    id,
    name: (name?.trim() || email.split('@')[0] || email).slice(0, 80),
    email,
    email_verified: true,
    role: invitation.role,
    team_id: invitation.team_id,
    disabled_at: null,
    created_at: at,
    updated_at: at,
  })
  await addIdentity(transaction, id, { issuer, subject }, at)
  await spendLinks(transaction, invitation, at)
  await record({
    action: 'accept_invitation',
    subject: { kind: 'person', id },
    after: { role: invitation.role, teamId: invitation.team_id, invitation: invitation.id },
  })
  return findPerson(transaction, id)
}

const emailUnverified = (): Problem =>
  new Problem('email_unverified', {
    zh: '身份提供方没有确认您的邮箱，请先在那里验证邮箱',
    en: 'The identity provider has not confirmed your e-mail; verify it there first',
  })

const notInvited = (): Problem =>
  new Problem('not_invited', {
    zh: '这个邮箱没有账号，也没有邀请，请向系统管理员索取邀请',
    en: 'There is no account for this e-mail and no invitation; ask an administrator for one',
  })
