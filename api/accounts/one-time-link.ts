import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { OneTimeLinkTable } from '../../sql/account-tables.ts'
import { insertLink, lockLink } from '../../sql/queries/sign-in.ts'
import type { Tables } from '../../sql/tables.ts'
import type { LinkPurpose } from '../../sql/vocabulary.ts'
import { Problem } from '../problem.ts'
import { digestOfToken, newToken } from './token.ts'

/** How long a link works, in hours. */
const hours: Readonly<Record<LinkPurpose, number>> = { first_admin: 24, invitation: 7 * 24, reset: 1 }

const pages: Readonly<Record<LinkPurpose, string>> = {
  first_admin: '/account/accept',
  invitation: '/account/accept',
  reset: '/account/reset',
}

export type LinkOf = Pick<OneTimeLinkTable, 'purpose'> &
  Partial<Pick<OneTimeLinkTable, 'person_id' | 'email' | 'role' | 'team_id'>>

/**
 * Makes a link that works once. Only its digest is kept. The token stands after the #, which browsers send to nobody,
 * so that no log on the way has it.
 */
export async function makeLink(
  transaction: Transaction<Tables>,
  of: LinkOf,
  baseUrl: string,
  now: Date,
): Promise<{ id: string; link: string; expiresAt: string }> {
  const id = randomUUID()
  const token = newToken()
  const expiresAt = new Date(now.getTime() + hours[of.purpose] * 3_600_000).toISOString()
  await insertLink(transaction, {
    person_id: null,
    email: null,
    role: null,
    team_id: null,
    ...of,
    id,
    digest: digestOfToken(token),
    created_at: now.toISOString(),
    expires_at: expiresAt,
  })
  return { id, link: `${baseUrl}${pages[of.purpose]}#${token}`, expiresAt }
}

/** @throws Problem link_spent where the link was used, ran out, never was, or is for something else */
export async function takeLink(
  transaction: Transaction<Tables>,
  token: string,
  purposes: readonly LinkPurpose[],
  now: Date,
): Promise<OneTimeLinkTable> {
  const link = await lockLink(transaction, digestOfToken(token), now.toISOString())
  if (link === undefined || !purposes.includes(link.purpose))
    throw new Problem('link_spent', {
      zh: '这个链接已用过或已过期，请重新申请，或请管理员再发一个',
      en: 'This link was used or has expired. Ask for a new one, or have an administrator send one',
    })
  return link
}
