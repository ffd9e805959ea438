import { randomUUID } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import { findEnquiry, insertEnquiry } from '../../sql/queries/enquiry.ts'
import { insertContact, insertLead, insertNote } from '../../sql/queries/lead.ts'
import { digestOfToken, newToken } from '../accounts/token.ts'
import type { Author } from '../audit/author.ts'
import { withAudit } from '../audit/with-audit.ts'
import type { Enquiry, EnquiryReceipt, EnquiryRequest } from '../contract.ts'
import { versionOf } from '../match-runs/requirement-version.ts'
import { Problem } from '../problem.ts'
import { newContact, newLead, requirementOf } from './lead-service.ts'
import { presentItem } from './present.ts'

const noAnswer = {
  zh: '请留下电话或邮箱，以便回复',
  en: 'Leave a telephone number or an e-mail address, so that we can answer',
}

/**
 * What a firm leaves without being called: a lead that nobody has taken yet. Whether the firm is known already is
 * never told.
 * @param accountId of the firm, where it is signed in
 * @throws Problem lead_refused where there is no way to answer
 */
export async function leaveEnquiry(
  db: Db,
  author: Author,
  accountId: string | null,
  request: EnquiryRequest,
): Promise<EnquiryReceipt> {
  const { phone, email } = request.contact
  if (phone === undefined && email === undefined)
    throw new Problem(
      'lead_refused',
      noAnswer,
      ['/contact/phone', '/contact/email'].map((pointer) => ({ pointer, detail: noAnswer })),
    )
  const token = newToken()
  await withAudit(db, author, async (transaction, record) => {
    const at = author.at.toISOString()
    const requirement = request.requirement && (await versionOf(transaction, request.requirement, undefined))
    const row = await insertLead(transaction, {
      ...newLead(request, requirement, at),
      source: 'enquiry',
      firm_account_id: accountId,
    })
    await insertContact(transaction, newContact(row.id, request.contact, at))
    if (request.message !== undefined)
      await insertNote(transaction, {
        id: randomUUID(),
        lead_id: row.id,
        author_id: accountId,
        at,
        text: request.message.trim(),
        erased_at: null,
      })
    await insertEnquiry(transaction, { digest: digestOfToken(token), lead_id: row.id, at })
    await record({ action: 'enquire', subject: { kind: 'lead', id: row.id }, after: presentItem(row) })
  })
  return { token, path: `/enquiries/${token}` }
}

/** How an enquiry stands, for whoever has its token. */
export async function followEnquiry(db: Db, token: string): Promise<Enquiry> {
  const found = await findEnquiry(db, digestOfToken(token))
  if (found === undefined)
    throw new Problem('not_found', {
      zh: '没有这条留言，请核对链接',
      en: 'There is no such enquiry; check the link',
    })
  const requirement = await requirementOf(db, found)
  const isOver = found.stage === 'lost' || found.stage === 'moved_in'
  return {
    state: isOver ? 'closed' : found.owner_id === null ? 'received' : 'in_hand',
    receivedAt: found.received_at,
    requirement: requirement?.body ?? null,
  }
}
