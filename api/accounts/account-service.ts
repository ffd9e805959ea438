import { randomUUID } from 'node:crypto'
import type { OneTimeLinkTable } from '../../sql/account-tables.ts'
import {
  findPerson,
  findPersonByEmail,
  hasActiveAdmin,
  insertPerson,
  type NewPerson,
} from '../../sql/queries/person.ts'
import { listSessions, removeSessions, setPassword, spendLinks } from '../../sql/queries/sign-in.ts'
import type { Author } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { Acceptance, PasswordChange, PasswordReset, Session, SignInRequest } from '../contract.ts'
import { Problem } from '../problem.ts'
import type { Context } from '../routes.ts'
import { forgetAttempts, returnAttempt, takeAttempt } from './attempts.ts'
import type { Cookies } from './auth.ts'
import type { From } from './from.ts'
import { resetMessage } from './messages.ts'
import { makeLink, takeLink } from './one-time-link.ts'

export type Accounts = ReturnType<typeof accountService>

export function accountService({ db, accounts: { findAuth, deliver, baseUrl } }: Context) {
  return {
    /** @throws Problem sign_in_failed, the same for an unknown e-mail, a wrong password and someone who may not */
    async signIn({ email, password }: SignInRequest, { author, address, userAgent }: From): Promise<Cookies> {
      await takeAttempt(db, 'sign_in_address', address, author.at)
      await takeAttempt(db, 'sign_in_person', email, author.at)
      const auth = await findAuth()
      const cookies = await withAudit(db, author, async (transaction, record) => {
        const signedIn = await auth.signIn(transaction, { email, password, userAgent })
        const person = signedIn && (await findPerson(transaction, signedIn.personId))
        if (!signedIn || !person || person.disabled_at !== null) throw wrongCredentials()
        await record({ action: 'sign_in', subject: { kind: 'person', id: person.id } })
        return signedIn.cookies
      })
      await returnAttempt(db, 'sign_in_address', address)
      await forgetAttempts(db, 'sign_in_person', email)
      return cookies
    },

    async signOut(cookies: string, author: Author): Promise<Cookies> {
      const auth = await findAuth()
      const { id } = author
      // A session that is over already leaves a cookie to take away and nothing to tell.
      if (id === null) return db.transaction().execute((transaction) => auth.signOut(transaction, cookies))
      return withAudit(db, author, async (transaction, record) => {
        await record({ action: 'sign_out', subject: { kind: 'person', id } })
        return auth.signOut(transaction, cookies)
      })
    },

    /** Every session ends but the new one that the cookies begin. */
    async changePassword(
      cookies: string,
      { current, next }: PasswordChange,
      author: Author,
    ): Promise<Cookies> {
      const id = author.id ?? ''
      await takeAttempt(db, 'sign_in_person', id, author.at)
      const auth = await findAuth()
      const changed = await withAudit(db, author, async (transaction, record) => {
        await record({ action: 'change_password', subject: { kind: 'person', id } })
        const fresh = await auth.changePassword(transaction, cookies, { current, next })
        if (fresh === undefined) throw wrongCredentials()
        return fresh
      })
      await forgetAttempts(db, 'sign_in_person', id)
      return changed
    },

    /** Nothing tells whether there is such an account: the limits count any e-mail, the rest happens after the answer. */
    async limitResets(email: string, { author, address }: From): Promise<void> {
      await takeAttempt(db, 'reset_address', address, author.at)
      await takeAttempt(db, 'reset_person', email, author.at)
    },

    async sendReset(email: string, author: Author): Promise<void> {
      const person = await findPersonByEmail(db, email)
      if (person === undefined || person.disabled_at !== null) return
      const { link } = await withAudit(db, author, async (transaction, record) => {
        await record({ action: 'request_reset', subject: { kind: 'person', id: person.id } })
        return makeLink(transaction, { purpose: 'reset', person_id: person.id }, baseUrl(), author.at)
      })
      await deliver.send({ to: person.email, ...resetMessage(person.name), link })
    },

    /** Every session ends, and so does a lock-out: the link proves who it is. */
    async reset({ token, password }: PasswordReset, { author, address }: From): Promise<void> {
      await takeAttempt(db, 'link_address', address, author.at)
      const hash = await (await findAuth()).hashPassword(password)
      const email = await withAudit(db, author, async (transaction, record) => {
        const link = await takeLink(transaction, token, ['reset'], author.at)
        const person = await findPerson(transaction, link.person_id ?? '')
        if (person === undefined || person.disabled_at !== null) throw wrongCredentials()
        const at = author.at.toISOString()
        await setPassword(transaction, person.id, hash, at)
        await removeSessions(transaction, person.id)
        await spendLinks(transaction, link, at)
        await record({ action: 'reset_password', subject: { kind: 'person', id: person.id } })
        return person.email
      })
      await forgetAttempts(db, 'sign_in_person', email)
      await returnAttempt(db, 'link_address', address)
    },

    /** Makes the account that an invitation, or the link of a first start, is for, and signs it in. */
    async accept(acceptance: Acceptance, { author, address, userAgent }: From): Promise<Cookies> {
      await takeAttempt(db, 'link_address', address, author.at)
      const auth = await findAuth()
      const hash = await auth.hashPassword(acceptance.password)
      const cookies = await withAudit(db, author, async (transaction, record) => {
        const link = await takeLink(transaction, acceptance.token, ['first_admin', 'invitation'], author.at)
        const person = newPerson(link, acceptance, author.at)
        if (link.purpose === 'first_admin' && (await hasActiveAdmin(transaction))) throw adminExists()
        if (await findPersonByEmail(transaction, person.email)) throw emailTaken(person.email)
        await insertPerson(transaction, person)
        await setPassword(transaction, person.id, hash, person.created_at)
        await spendLinks(transaction, link, person.created_at)
        const { role, team_id: teamId } = person
        await record({
          action: link.purpose === 'first_admin' ? 'become_first_admin' : 'accept_invitation',
          subject: { kind: 'person', id: person.id },
          after: { role, teamId, invitation: link.id },
        })
        return auth.begin(transaction, person.id, userAgent)
      })
      await returnAttempt(db, 'link_address', address)
      return cookies
    },

    async sessions(cookies: string, now: Date): Promise<Session[]> {
      const signedIn = await (await findAuth()).findSignedIn(cookies)
      const rows = await listSessions(db, signedIn?.personId ?? '', now.toISOString())
      return rows.map((row) => ({
        id: row.id,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        userAgent: row.user_agent ?? '',
        isThis: row.id === signedIn?.sessionId,
      }))
    },

    /** Ends one session of a person, or all. */
    endSessions: (personId: string, id: string | undefined, author: Author): Promise<void> =>
      withAudit(db, author, async (transaction, record) => {
        const ended = await removeSessions(transaction, personId, id)
        if (id !== undefined && ended === 0) throw noSuchSession()
        await record({ action: 'end_sessions', subject: { kind: 'person', id: personId }, after: { ended } })
      }),
  }
}

function newPerson(link: OneTimeLinkTable, { name, email }: Acceptance, now: Date): NewPerson {
  const isFirst = link.purpose === 'first_admin'
  if (isFirst === (email === undefined))
    throw new Problem(
      'invalid_request',
      isFirst
        ? {
            zh: '请填写 email：第一位系统管理员的邮箱',
            en: 'email is missing: that of the first administrator',
          }
        : { zh: '邀请已指定邮箱，请去掉 email', en: 'The invitation has an e-mail; leave email out' },
      [
        {
          pointer: '/email',
          detail: isFirst
            ? { zh: '缺少这个字段', en: 'this field is required' }
            : { zh: '不能填写', en: 'must be left out' },
        },
      ],
    )
  return {
    id: randomUUID(),
    name: name.trim(),
    email: (email ?? link.email ?? '').toLowerCase(),
    email_verified: !isFirst,
    role: isFirst ? 'admin' : (link.role ?? 'firm'),
    team_id: link.team_id,
    disabled_at: null,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
  }
}

const wrongCredentials = (): Problem =>
  new Problem('sign_in_failed', {
    zh: '邮箱或密码不对，或账号已停用；忘记密码可以重设',
    en: 'The e-mail or the password is wrong, or the account is closed. A forgotten password can be reset',
  })

const adminExists = (): Problem =>
  new Problem('link_spent', {
    zh: '已有系统管理员，这个链接不再有效，请向其索取邀请',
    en: 'There is an administrator by now, so this link no longer works; ask them for an invitation',
  })

export const emailTaken = (email: string): Problem =>
  new Problem('email_taken', {
    zh: `${email} 已有账号，请直接登录，忘记密码可以重设`,
    en: `${email} has an account already; sign in, or reset the password`,
  })

const noSuchSession = (): Problem =>
  new Problem('not_found', {
    zh: '没有这个登录，可能已经退出',
    en: 'There is no such session; it may have ended',
  })
