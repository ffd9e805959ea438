import { randomUUID } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import {
  insertShareLink,
  listShareLinks,
  lockShareLink,
  openShareLink,
  revokeShareLink,
  type ShareLinkRow,
} from '../../sql/queries/share-link.ts'
import { inTransaction } from '../../sql/transaction.ts'
import { digestOfToken, newToken } from '../accounts/token.ts'
import { recordChange, withAudit } from '../audit/with-audit.ts'
import { dayInShanghai } from '../clock.ts'
import { mostShareDays, type NewShareLink, type ProposalBody, type ShareLink } from '../contract.ts'
import { daysAfter, daysBetween } from '../days.ts'
import type { Actor } from '../leads/actor.ts'
import { Problem } from '../problem.ts'
import { proposalById } from './proposal-service.ts'

const usualShareDays = 30

/**
 * A new link to a proposal; its token is shown this once.
 * @param urlOf the address of the page of a token
 * @throws Problem proposal_refused where the last day is before today or too far on
 */
export async function shareProposal(
  db: Db,
  actor: Actor,
  proposalId: string,
  expiresOn: string | undefined,
  urlOf: (token: string) => string,
): Promise<NewShareLink> {
  const { id: proposal_id } = await proposalById(db, actor, proposalId)
  const { at, id: created_by } = actor.author
  const today = dayInShanghai(at)
  const lastDay = expiresOn ?? daysAfter(today, usualShareDays)
  const days = daysBetween(today, lastDay)
  if (days < 0 || days > mostShareDays) throw badLastDay(lastDay, today)
  const token = newToken()
  const row = await withAudit(db, actor.author, async (transaction, record) => {
    const made = await insertShareLink(transaction, {
      id: randomUUID(),
      proposal_id,
      digest: digestOfToken(token),
      expires_on: lastDay,
      created_by,
      created_at: at.toISOString(),
    })
    await record({
      action: 'share',
      subject: { kind: 'proposal', id: proposal_id },
      after: { shareId: made.id, expiresOn: lastDay },
    })
    return made
  })
  return { ...presentShare(row, today), token, url: urlOf(token) }
}

export async function sharesOfProposal(db: Db, actor: Actor, proposalId: string): Promise<ShareLink[]> {
  const { id } = await proposalById(db, actor, proposalId)
  const today = dayInShanghai(actor.author.at)
  return (await listShareLinks(db, id)).map((row) => presentShare(row, today))
}

/** From now on the link opens nothing. One that is revoked already stays as it is. */
export const revokeShare = (db: Db, actor: Actor, id: string): Promise<ShareLink> =>
  inTransaction(db, async (transaction) => {
    const today = dayInShanghai(actor.author.at)
    const link = await lockShareLink(transaction, id, actor.reach)
    if (link === undefined)
      throw new Problem('not_found', {
        zh: '没有这个分享链接，或不归您的团队',
        en: 'There is no such link, or it is not with your team',
      })
    if (link.revoked_at !== null) return presentShare(link, today)
    const row = await revokeShareLink(transaction, id, actor.author.at.toISOString())
    await recordChange(transaction, actor.author, {
      action: 'unshare',
      subject: { kind: 'proposal', id: row.proposal_id },
      before: { shareId: id, expiresOn: row.expires_on },
    })
    return presentShare(row, today)
  })

/**
 * What a link shows, counted as opened.
 * @throws Problem not_found, alike for a token that there never was, one that has expired and one that was revoked
 */
export async function openShare(db: Db, token: string, at: Date): Promise<ProposalBody> {
  const body = await openShareLink(db, digestOfToken(token), dayInShanghai(at))
  if (body === undefined)
    throw new Problem('not_found', {
      zh: '这个链接打不开：可能写错了、已过期或已撤回，请向发给您的人要一个新的',
      en: 'This link opens nothing: it may be mistyped, expired or withdrawn. Ask whoever sent it for a new one',
    })
  return body as ProposalBody
}

const presentShare = (row: ShareLinkRow, today: string): ShareLink => ({
  id: row.id,
  proposalId: row.proposal_id,
  expiresOn: row.expires_on,
  createdAt: row.created_at,
  createdBy: row.created_by,
  revokedAt: row.revoked_at,
  isOpen: row.revoked_at === null && row.expires_on >= today,
  views: row.views,
  lastViewedOn: row.last_viewed_on,
})

function badLastDay(lastDay: string, today: string): Problem {
  const latest = daysAfter(today, mostShareDays)
  const detail = {
    zh: `expiresOn 是 ${lastDay}，应在 ${today} 至 ${latest} 之间（最多 ${mostShareDays} 天）`,
    en: `expiresOn is ${lastDay}; give a day from ${today} to ${latest} (at most ${mostShareDays} days)`,
  }
  return new Problem('proposal_refused', detail, [{ pointer: '/expiresOn', detail }])
}
