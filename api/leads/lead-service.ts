import { randomUUID } from 'node:crypto'
import type { Db } from '../../sql/database.ts'
import {
  countLeads,
  findSameFirm,
  insertContact,
  insertLead,
  type LeadPlace,
  type LeadRow,
  listContacts,
  listLeads,
  listNotes,
  listVisits,
  updateLead,
} from '../../sql/queries/lead.ts'
import { findRequirement } from '../../sql/queries/match-run.ts'
import { listLeadOwners } from '../../sql/queries/person.ts'
import { withAudit } from '../audit/with-audit.ts'
import type {
  Lead,
  LeadChangeRequest,
  LeadItem,
  LeadPage,
  LeadQuery,
  LeadRequest,
  Requirement,
} from '../contract.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { versionOf } from '../match-runs/requirement-version.ts'
import { Problem } from '../problem.ts'
import { type Actor, ownership } from './actor.ts'
import { firmKey } from './firm-name.ts'
import { leadWithin } from './lead-within.ts'
import { presentContact, presentItem, presentNote, presentVisit } from './present.ts'
import { stageNames } from './stages.ts'

/**
 * A new lead, followed by whoever enters it.
 * @throws Problem firm_known where the firm has a lead within reach and the request does not say that this is another
 */
export async function addLead(db: Db, actor: Actor, request: LeadRequest): Promise<LeadItem> {
  const key = firmKey(request.firmName)
  const same = request.isAnother ? [] : await findSameFirm(db, key, actor.reach)
  if (same.length > 0) throw known(request.firmName, same)
  return withAudit(db, actor.author, async (transaction, record) => {
    const at = actor.author.at.toISOString()
    const requirement = request.requirement && (await versionOf(transaction, request.requirement, undefined))
    const row = await insertLead(transaction, {
      ...newLead(request, requirement, at),
      source: request.source,
      owner_id: actor.author.id,
      team_id: actor.teamId,
      next_step: request.nextStep ?? null,
      next_due_on: request.nextDueOn ?? null,
    })
    const subject = { kind: 'lead', id: row.id }
    await record({ action: 'add', subject, after: presentItem(row) })
    for (const contact of request.contacts ?? []) {
      const { id } = await insertContact(transaction, newContact(row.id, contact, at))
      await record({ action: 'add_contact', subject, after: { contactId: id } })
    }
    return presentItem(row)
  })
}

/** A lead as it begins: nobody follows it, and nothing is planned. */
export const newLead = (
  request: Pick<LeadRequest, 'firmName' | 'productLine' | 'requirement'>,
  requirement: { id: string; version: number } | undefined,
  at: string,
) => ({
  id: randomUUID(),
  firm_name: request.firmName.trim(),
  firm_key: firmKey(request.firmName),
  product_line_id: request.productLine ?? request.requirement?.productLine ?? null,
  stage: 'clue' as const,
  lost_reason: null,
  owner_id: null,
  team_id: null,
  firm_account_id: null,
  next_step: null,
  next_due_on: null,
  requirement_id: requirement?.id ?? null,
  requirement_version: requirement?.version ?? null,
  created_at: at,
  updated_at: at,
})

export const newContact = (
  leadId: string,
  { name, position, phone, email }: { name: string; position?: string; phone?: string; email?: string },
  at: string,
) => ({
  id: randomUUID(),
  lead_id: leadId,
  name,
  position: position ?? null,
  phone: phone ?? null,
  email: email ?? null,
  created_at: at,
  erased_at: null,
})

/** @throws Problem lead_refused where the change contradicts itself */
export async function changeLead(
  db: Db,
  actor: Actor,
  id: string,
  change: LeadChangeRequest,
  check: (row: LeadRow) => void,
): Promise<{ row: LeadRow; item: LeadItem }> {
  return withAudit(db, actor.author, async (transaction, record) => {
    const before = await leadWithin(transaction, actor, id, 'lock')
    check(before)
    await requireOwner(transaction, actor, change.ownerId)
    const row = await updateLead(transaction, id, {
      ...columnsOf(change, before, actor),
      updated_at: actor.author.at.toISOString(),
    })
    const item = presentItem(row)
    await record({
      action: 'change',
      subject: { kind: 'lead', id },
      ...difference(presentItem(before), item),
    })
    return { row, item }
  })
}

/** A lead goes to someone who follows leads, or to nobody; oneself needs no name on the list. */
async function requireOwner(db: Db, actor: Actor, ownerId: string | null | undefined): Promise<void> {
  if (ownerId === undefined || ownerId === null || ownerId === actor.author.id) return
  const owners = await listLeadOwners(db, actor.reach)
  if (owners.some(({ id }) => id === ownerId)) return
  throw refused('/ownerId', {
    zh: `${ownerId} 不能跟进线索，请从 /api/lead-owners 列出的人中选`,
    en: `${ownerId} cannot follow a lead; choose one of those that /api/lead-owners lists`,
  })
}

function columnsOf(change: LeadChangeRequest, before: LeadRow, actor: Actor): Partial<LeadRow> {
  const stage = change.stage ?? before.stage
  if (stage === 'lost' && (change.lostReason ?? before.lost_reason) === null) throw needsReason()
  if (stage !== 'lost' && change.lostReason !== undefined) throw needsLost(stage)
  return {
    ...(change.firmName === undefined
      ? {}
      : { firm_name: change.firmName.trim(), firm_key: firmKey(change.firmName) }),
    ...(change.productLine === undefined ? {} : { product_line_id: change.productLine }),
    ...(change.source === undefined ? {} : { source: change.source }),
    stage,
    lost_reason: stage === 'lost' ? (change.lostReason ?? before.lost_reason) : null,
    ...(change.ownerId === undefined ? {} : ownership(actor, change.ownerId)),
    ...(change.nextStep === undefined ? {} : { next_step: change.nextStep }),
    ...(change.nextDueOn === undefined ? {} : { next_due_on: change.nextDueOn }),
  }
}

/** Only what differs, before and after. */
function difference(before: LeadItem, after: LeadItem): { before: object; after: object } {
  const fields = (Object.keys(after) as (keyof LeadItem)[]).filter(
    (field) => field !== 'updatedAt' && before[field] !== after[field],
  )
  const pick = (of: LeadItem) => Object.fromEntries(fields.map((field) => [field, of[field]]))
  return { before: pick(before), after: pick(after) }
}

/** A lead with all that hangs on it, as its reader may see it. */
export async function leadById(db: Db, actor: Actor, id: string): Promise<{ row: LeadRow; lead: Lead }> {
  const row = await leadWithin(db, actor, id)
  const [contacts, notes, visits, requirement] = await Promise.all([
    listContacts(db, id),
    listNotes(db, id),
    listVisits(db, id),
    requirementOf(db, row),
  ])
  return {
    row,
    lead: {
      ...presentItem(row),
      ...(actor.isToldPersons
        ? { contacts: contacts.map(presentContact), notes: notes.map(presentNote) }
        : {}),
      requirement,
      visits: visits.map(presentVisit),
    },
  }
}

export async function pageOfLeads(db: Db, actor: Actor, query: LeadQuery): Promise<LeadPage> {
  const { sort = 'updated', limit = 50 } = query
  const filter = {
    reach: actor.reach,
    stages: query.stage,
    ownerId: query.owner === 'me' ? (actor.author.id ?? undefined) : query.owner,
    named: query.q?.trim(),
    dueBy: query.dueBy,
  }
  const [rows, counts] = await Promise.all([
    listLeads(db, filter, { sort, after: placeOf(query.cursor), limit: limit + 1 }),
    countLeads(db, filter),
  ])
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(presentItem),
    nextCursor: last ? writeCursor([last.sort_value, last.id]) : null,
    total: counts.reduce((sum, { total }) => sum + total, 0),
    byStage: Object.fromEntries(counts.map(({ stage, total }) => [stage, total])),
  }
}

function placeOf(cursor: string | undefined): LeadPlace | undefined {
  const parts = readCursor(
    cursor,
    (parts): parts is [value: string, id: string] =>
      parts.length === 2 && typeof parts[0] === 'string' && /^[0-9a-f-]{36}$/.test(String(parts[1])),
  )
  return parts && { value: parts[0], id: parts[1] }
}

/** What a lead looks for, as last worded; null where nobody has said it yet. */
export async function requirementOf(db: Db, row: LeadRow): Promise<Lead['requirement']> {
  const { requirement_id: id, requirement_version: version } = row
  if (id === null || version === null) return null
  const { body } = await findRequirement(db, { id, version })
  return { id, version, body: body as Requirement }
}

function known(firmName: string, same: readonly Pick<LeadRow, 'id' | 'firm_name' | 'stage'>[]): Problem {
  const list = (language: 'zh' | 'en') =>
    same.map(({ firm_name, stage }) => `${firm_name}（${stageNames[stage][language]}）`).join('、')
  return new Problem(
    'firm_known',
    {
      zh: `${firmName} 已有线索：${list('zh')}。请在原线索上继续，或注明 isAnother 另立一条`,
      en: `${firmName} is known: ${list('en')}. Go on with that lead, or say isAnother for another project`,
    },
    [],
    { leads: same.map(({ id, firm_name, stage }) => ({ id, firmName: firm_name, stage })) },
  )
}

const needsReason = (): Problem =>
  refused('/lostReason', {
    zh: '流失要写明原因（lostReason）',
    en: 'A lead that is lost needs its reason: give lostReason',
  })

const needsLost = (stage: LeadRow['stage']): Problem =>
  refused('/lostReason', {
    zh: `阶段是${stageNames[stage].zh}，流失原因只随流失填写，请去掉 lostReason 或把 stage 改为 lost`,
    en: `The stage is ${stageNames[stage].en}; a reason goes with a lost lead only. Leave out lostReason, or set the stage to lost`,
  })

export const refused = (pointer: string, detail: { zh: string; en: string }): Problem =>
  new Problem('lead_refused', detail, [{ pointer, detail }])
